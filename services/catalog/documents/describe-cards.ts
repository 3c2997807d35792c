import Type from 'typebox'
import { ProductCard } from '#contracts/cards.ts'
import { Currency, Id, LocaleCode } from '#contracts/shapes.ts'
import { internal } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { cardsOf } from '../relations/store.ts'
import { type Card, cardIn } from './card.ts'

/** Products by id as lists show them, at the prices and with the stock of now; those that shoppers do not see are left out. */
export const describeCards = operation('product.describe_cards', {
  access: internal,
  input: Type.Object(
    { branch_id: Id, currency: Currency, locale: LocaleCode, product_ids: Type.Array(Id, { maxItems: 1_000 }) },
    { additionalProperties: false },
  ),
  output: Type.Object({ cards: Type.Array(ProductCard) }),
  async run(ctx, { branch_id: branchId, currency, locale, product_ids: ids }) {
    const found = await cardsOf(ctx.db, ids, branchId, locale)
    return { cards: found.flatMap((row) => cardIn(row.card as Card, currency) ?? []) }
  },
})
