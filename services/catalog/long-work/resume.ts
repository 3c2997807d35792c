import type { Context } from '#platform/operation/context.ts'
import { runBulkEdit } from '../bulk/run-bulk-edit.ts'
import { listStranded as listStrandedBulks } from '../bulk/store.ts'
import { runExport } from '../exports/run-export.ts'
import { runImport } from '../imports/run-import.ts'
import { processVideo } from '../media/video/process-video.ts'
import { resumeStockTakes } from '../stock-takes/run-stock-take.ts'
import { resumeTagChanges } from '../tags/change-tag.ts'
import { listStranded } from './lease.ts'

/** Goes on with bulk edits, stock-takes, changes of tags, imports and exports whose process is gone: its job would stay locked for hours. */
export async function resumeWork(ctx: Context): Promise<void> {
  for (const id of await listStrandedBulks(ctx.db)) await runBulkEdit(ctx, id)
  await resumeStockTakes(ctx)
  await resumeTagChanges(ctx)
  for (const id of await listStranded(ctx.db, 'import')) await runImport(ctx, id)
  for (const id of await listStranded(ctx.db, 'export')) await runExport(ctx, id)
  for (const id of await listStranded(ctx.db, 'media_work')) await processVideo(ctx, id)
}
