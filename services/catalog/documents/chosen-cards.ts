import type { Context } from '#platform/operation/context.ts'
import { RELATIONS, type Relation } from '../relations/relation.ts'
import { cardsOf } from '../relations/store.ts'
import { type Card, cardIn } from './card.ts'

const EACH = 8

/** Cards of what was chosen by hand to go with a product, by kind; nothing is asked where nothing was chosen. */
export async function chosenCards(
  ctx: Context,
  relations: readonly Relation[],
  where: { branchId: string; locale: string; currency: string },
) {
  const ids = [...new Set(relations.map((relation) => relation.product_id))]
  const cards = new Map((await cardsOf(ctx.db, ids, where.branchId, where.locale)).map((row) => [row.id, row.card as Card]))
  const [related, accessories, upsells] = RELATIONS.map((kind) =>
    relations
      .filter((relation) => relation.kind === kind)
      .flatMap((relation) => cards.get(relation.product_id) ?? [])
      .flatMap((card) => cardIn(card, where.currency) ?? [])
      .slice(0, EACH),
  )
  return { related: related ?? [], accessories: accessories ?? [], upsells: upsells ?? [] }
}
