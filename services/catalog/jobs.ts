import type { JobHandler } from '#platform/service.ts'
import { forgetTold } from './alerts/tell-subscribers.ts'
import { runBulkEdit } from './bulk/run-bulk-edit.ts'
import { turnCategories } from './categories/turn-categories.ts'
import { resealCredentials } from './channels/credentials.ts'
import { syncChannels } from './channels/sync-channels.ts'
import { walkDiscount } from './discounts/walk.ts'
import { refreshAll } from './documents/refresh-documents.ts'
import { runExport } from './exports/run-export.ts'
import { sweepExports } from './exports/sweep-exports.ts'
import { runImport } from './imports/run-import.ts'
import { sweepImports } from './imports/sweep-imports.ts'
import { releaseExpired } from './inventory/release-expired.ts'
import { resumeWork } from './long-work/resume.ts'
import { sweepUploads } from './media/uploads/sweep-uploads.ts'
import { processVideo } from './media/video/process-video.ts'
import { applyDue } from './prices/apply-due.ts'
import { sealCosts } from './prices/seal-costs.ts'
import { runSchedules } from './schedules/run-schedules.ts'
import { runStockTake } from './stock-takes/run-stock-take.ts'
import { changeTag } from './tags/change-tag.ts'

/** Background work of the catalog. */
export const jobs: Record<string, JobHandler> = {
  forgetTold: (ctx) => forgetTold(ctx),
  runImport: (ctx, payload) => runImport(ctx, String(payload['id'])),
  refreshAll: (ctx, { gently }) => refreshAll(ctx, { gently: gently === true }),
  releaseExpired: (ctx) => releaseExpired(ctx),
  applyDue: (ctx) => applyDue(ctx),
  walkDiscount: (ctx, payload) => walkDiscount(ctx, String(payload['id'])),
  sealCosts: (ctx) => sealCosts(ctx),
  runSchedules: (ctx) => runSchedules(ctx),
  turnCategories: (ctx) => turnCategories(ctx),
  runBulkEdit: (ctx, payload) => runBulkEdit(ctx, String(payload['id'])),
  runStockTake: (ctx, payload) => runStockTake(ctx, String(payload['id'])),
  runExport: (ctx, payload) => runExport(ctx, String(payload['id'])),
  resumeWork: (ctx) => resumeWork(ctx),
  sweepExports: (ctx) => sweepExports(ctx),
  sweepImports: (ctx) => sweepImports(ctx),
  changeTag: (ctx, payload) => changeTag(ctx, String(payload['id'])),
  syncChannels: (ctx) => syncChannels(ctx),
  resealCredentials: (ctx) => resealCredentials(ctx),
  processVideo: (ctx, payload) => processVideo(ctx, String(payload['id'])),
  sweepUploads: (ctx) => sweepUploads(ctx),
}

/** When they run by themselves (UTC). */
export const schedules = [
  ['* * * * *', 'releaseExpired'],
  ['* * * * *', 'applyDue'],
  ['17 3 * * *', 'sealCosts'],
  ['* * * * *', 'runSchedules'],
  ['* * * * *', 'turnCategories'],
  ['40 3 * * *', 'forgetTold'],
  ['* * * * *', 'resumeWork'],
  ['23 * * * *', 'sweepExports'],
  ['41 3 * * *', 'sweepImports'],
  ['* * * * *', 'syncChannels'],
  ['19 3 * * *', 'resealCredentials'],
  ['* * * * *', 'sweepUploads'],
] as const
