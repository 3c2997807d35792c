import Type from 'typebox'
import { newId } from '#lib/id.ts'
import { addJob } from '#platform/jobs/jobs.ts'
import { permission } from '#platform/operation/access.ts'
import { actorSummary, inScope } from '#platform/operation/actor.ts'
import { operation } from '#platform/operation/operation.ts'
import { shopOf } from '#platform/shop.ts'
import { UploadedFile } from '../media/upload-media.ts'
import { readCounts } from './read-counts.ts'
import * as store from './store.ts'
import { StockTake, takeView } from './view.ts'

/** Takes what was counted (CSV: sku, branch, counted) and makes stock agree with it: a job with progress and a result for each line (CAT-48). */
export const startStockTake = operation('stock_take.start', {
  access: permission('inventory.count'),
  input: Type.Object({ file: UploadedFile }, { additionalProperties: false }),
  output: StockTake,
  fails: ['not_a_count', 'broken_csv', 'too_many_lines', 'file_too_large', 'multipart_needed'],
  audited: true,
  async run(ctx, input) {
    const own = await shopOf(ctx)
    const shops = await Promise.all(own.all_branch_ids.map((id) => shopOf(ctx, id)))
    const branches = shops.map(({ branch }) => ({ ...branch, mine: inScope(ctx.actor, branch.id) }))
    const lines = await readCounts(input.file.path, branches, { ...own.branch, mine: inScope(ctx.actor, own.branch.id) })
    const id = newId()
    return ctx.tx(async (tx) => {
      const row = { id, file_name: input.file.file_name, actor: actorSummary(ctx.actor), branch_id: own.branch.id }
      await store.insertTake(tx, row, lines)
      await addJob(tx, 'catalog.runStockTake', { id }, { maxAttempts: 5 })
      return takeView((await store.findTake(tx, id)) as store.TakeRow)
    })
  },
})
