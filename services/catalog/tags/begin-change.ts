import type { Static } from 'typebox'
import { newId } from '#lib/id.ts'
import type { Tx } from '#platform/db/pool.ts'
import { addJob } from '#platform/jobs/jobs.ts'
import { actorSummary } from '#platform/operation/actor.ts'
import type { Context } from '#platform/operation/context.ts'
import { shopOf } from '#platform/shop.ts'
import { type ChangeRow, insertChange } from './store.ts'
import { changeView, type TagChange } from './tag.ts'

/** Has the products that carry a tag follow its change, by a job; called in the transaction of the change. */
export async function beginChange(
  ctx: Context,
  tx: Tx,
  change: Pick<ChangeRow, 'kind' | 'tag' | 'becomes'>,
): Promise<Static<typeof TagChange>> {
  const branchId = (await shopOf(ctx)).branch.id
  const begun = await insertChange(tx, { ...change, id: newId(), actor: actorSummary(ctx.actor), branchId })
  await addJob(tx, 'catalog.changeTag', { id: begun.id }, { key: `catalog.changeTag ${begun.id}`, queue: 'tags' })
  return changeView(begun)
}
