import type { JobHandler } from '#platform/service.ts'
import { walkDiscount } from './discounts/walk.ts'
import { refreshAll } from './documents/refresh-documents.ts'
import { runImport } from './imports/run-import.ts'
import { releaseExpired } from './inventory/release-expired.ts'
import { applyDue } from './prices/apply-due.ts'
import { sealCosts } from './prices/seal-costs.ts'

/** Background work of the catalog. */
export const jobs: Record<string, JobHandler> = {
  runImport: (ctx, payload) => runImport(ctx, String(payload['id'])),
  refreshAll: (ctx) => refreshAll(ctx),
  releaseExpired: (ctx) => releaseExpired(ctx),
  applyDue: (ctx) => applyDue(ctx),
  walkDiscount: (ctx, payload) => walkDiscount(ctx, String(payload['id'])),
  sealCosts: (ctx) => sealCosts(ctx),
}

/** When they run by themselves (UTC). */
export const schedules = [
  ['* * * * *', 'releaseExpired'],
  ['* * * * *', 'applyDue'],
  ['17 3 * * *', 'sealCosts'],
] as const
