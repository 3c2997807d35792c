import type { JobHandler } from '#platform/service.ts'
import { refreshAll } from './documents/refresh-documents.ts'
import { runImport } from './imports/run-import.ts'
import { releaseExpired } from './inventory/release-expired.ts'

/** Background work of the catalog. */
export const jobs: Record<string, JobHandler> = {
  runImport: (ctx, payload) => runImport(ctx, String(payload['id'])),
  refreshAll: (ctx) => refreshAll(ctx),
  releaseExpired: (ctx) => releaseExpired(ctx),
}

/** When they run by themselves (UTC). */
export const schedules = [['* * * * *', 'releaseExpired']] as const
