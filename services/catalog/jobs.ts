import type { JobHandler } from '#platform/service.ts'
import { forgetTold } from './alerts/tell-subscribers.ts'
import { resumeBulkEdits, runBulkEdit } from './bulk/run-bulk-edit.ts'
import { walkDiscount } from './discounts/walk.ts'
import { refreshAll } from './documents/refresh-documents.ts'
import { runImport } from './imports/run-import.ts'
import { releaseExpired } from './inventory/release-expired.ts'
import { applyDue } from './prices/apply-due.ts'
import { sealCosts } from './prices/seal-costs.ts'
import { runSchedules } from './schedules/run-schedules.ts'
import { resumeStockTakes, runStockTake } from './stock-takes/run-stock-take.ts'

/** Background work of the catalog. */
export const jobs: Record<string, JobHandler> = {
  forgetTold: (ctx) => forgetTold(ctx),
  runImport: (ctx, payload) => runImport(ctx, String(payload['id'])),
  refreshAll: (ctx) => refreshAll(ctx),
  releaseExpired: (ctx) => releaseExpired(ctx),
  applyDue: (ctx) => applyDue(ctx),
  walkDiscount: (ctx, payload) => walkDiscount(ctx, String(payload['id'])),
  sealCosts: (ctx) => sealCosts(ctx),
  runSchedules: (ctx) => runSchedules(ctx),
  runBulkEdit: (ctx, payload) => runBulkEdit(ctx, String(payload['id'])),
  resumeBulkEdits: (ctx) => resumeBulkEdits(ctx),
  runStockTake: (ctx, payload) => runStockTake(ctx, String(payload['id'])),
  resumeStockTakes: (ctx) => resumeStockTakes(ctx),
}

/** When they run by themselves (UTC). */
export const schedules = [
  ['* * * * *', 'releaseExpired'],
  ['* * * * *', 'applyDue'],
  ['17 3 * * *', 'sealCosts'],
  ['* * * * *', 'runSchedules'],
  ['* * * * *', 'resumeBulkEdits'],
  ['* * * * *', 'resumeStockTakes'],
  ['40 3 * * *', 'forgetTold'],
] as const
