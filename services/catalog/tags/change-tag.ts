import { newId } from '#lib/id.ts'
import { actorSummary, SYSTEM } from '#platform/operation/actor.ts'
import type { Context } from '#platform/operation/context.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { systemFacts } from '#platform/runtime.ts'
import { loadProducts } from '../products/store.ts'
import { insertRevisions } from '../revisions/store.ts'
import * as store from './store.ts'

const AT_ONCE = 200

/** Exchanges a tag on all products that carry it, a few hundred to a transaction, with their revisions and events; a run that was killed goes on where it stopped. */
export async function changeTag(system: Context, id: string): Promise<void> {
  const change = await store.findChange(system.db, id)
  if (!change || change.finished_at !== null) return
  const ctx = system.acting({
    ...systemFacts(),
    branchId: change.branch_id,
    actor: { ...SYSTEM, id: change.actor.id, name: change.actor.name },
  })
  while (await nextProducts(ctx, change));
}

/** Goes on with changes of tags whose process is gone. */
export async function resumeTagChanges(ctx: Context): Promise<void> {
  for (const id of await store.listStranded(ctx.db)) await changeTag(ctx, id)
}

// False when no product carries the tag any more.
function nextProducts(ctx: Context, change: store.ChangeRow & { branch_id: string }): Promise<boolean> {
  return ctx.tx(async (tx) => {
    const ids = await store.exchangeTag(tx, change.tag, change.becomes, AT_ONCE)
    const products = ids.length > 0 ? await loadProducts(tx, ids, change.branch_id) : []
    const actor = actorSummary(ctx.actor)
    if (products.length > 0)
      await insertRevisions(
        tx,
        products.map((product) => ({ id: newId(), type: 'update', actor, product })),
      )
    await appendEvents(
      tx,
      products.map(({ id, sku }) => ctx.event('product.updated', id, { id, sku }, change.branch_id)),
    )
    const isLast = ids.length < AT_ONCE
    await store.noteChange(tx, change.id, ids.length, isLast)
    return !isLast
  })
}
