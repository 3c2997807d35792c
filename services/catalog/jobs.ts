import type { JobHandler } from '#platform/service.ts'
import { resumeBulkEdits, runBulkEdit } from './bulk/run-bulk-edit.ts'
import { refreshAll } from './documents/refresh-documents.ts'
import { runImport } from './imports/run-import.ts'
import { releaseExpired } from './inventory/release-expired.ts'
import { runSchedules } from './schedules/run-schedules.ts'

/** Background work of the catalog. */
export const jobs: Record<string, JobHandler> = {
  runImport: (ctx, payload) => runImport(ctx, String(payload['id'])),
  refreshAll: (ctx) => refreshAll(ctx),
  releaseExpired: (ctx) => releaseExpired(ctx),
  runSchedules: (ctx) => runSchedules(ctx),
  runBulkEdit: (ctx, payload) => runBulkEdit(ctx, String(payload['id'])),
  resumeBulkEdits: (ctx) => resumeBulkEdits(ctx),
}

/** When they run by themselves (UTC). */
export const schedules = [
  ['* * * * *', 'releaseExpired'],
  ['* * * * *', 'runSchedules'],
  ['* * * * *', 'resumeBulkEdits'],
] as const
