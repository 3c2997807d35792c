import Type, { type Static } from 'typebox'
import { Id, Media, MoneyShape, Nullable } from '#contracts/shapes.ts'
import { minorToJson } from '#lib/money.ts'
import type { Context } from '#platform/operation/context.ts'
import type { Page } from '../documents/page.ts'
import { listParts, type PartRow } from './store.ts'

const ShownPart = Type.Object({
  product_id: Id,
  variant_id: Id,
  /** Null where the part is not sold by itself. */
  slug: Nullable(Type.String()),
  name: Type.String(),
  sku: Type.String(),
  options: Type.Array(Type.Object({ name: Type.String(), value: Type.String() })),
  image: Nullable(Media),
  quantity: Type.Integer(),
  price: Nullable(MoneyShape),
  /** What so many of it cost bought by themselves. */
  total: Nullable(MoneyShape),
})

/** What is inside a bundle, what that costs bought one by one, and what the bundle saves. */
export const ShownBundle = Type.Object({
  parts: Type.Array(ShownPart),
  separately: Nullable(MoneyShape),
  saves: Nullable(MoneyShape),
})

/** A part as a page and an order line show it. */
export function partOf(row: PartRow) {
  const page = row.page as Page
  const variant = page.variants.find((candidate) => candidate.id === row.variant_id)
  const options = (variant?.options ?? []).map(({ attribute, value }) => {
    const known = page.options.find((option) => option.attribute === attribute)
    return { name: known?.name ?? attribute, value: known?.values.find((one) => one.value === value)?.label ?? value }
  })
  const image = page.media.find((media) => media.id === variant?.media_id) ?? page.media[0] ?? null
  return { page, variant, options, image, name: page.name, sku: variant?.sku ?? page.sku, quantity: row.quantity }
}

/** What a bundle's page shows of its parts; null for what is no bundle. */
export async function shownBundle(
  ctx: Context,
  bundle: Page,
  where: { branchId: string; locale: string; currency: string },
): Promise<Static<typeof ShownBundle> | null> {
  const [own] = bundle.variants
  if (bundle.type !== 'bundle' || !own) return null
  const found = (await listParts(ctx.db, [own.id], where.branchId, where.locale)).map((row) => ({ row, ...partOf(row) }))
  const prices = found.map(({ variant, quantity }) => ({ minor: variant?.prices[where.currency]?.minor, quantity }))
  const isPriced = found.length > 0 && prices.every((price) => price.minor !== undefined)
  const separately = prices.reduce((sum, { minor = 0, quantity }) => sum + BigInt(minor) * BigInt(quantity), 0n)
  const saved = separately - BigInt(own.prices[where.currency]?.minor ?? 0)
  return {
    parts: found.map(({ row, page, variant, name, sku, options, image, quantity }) => {
      const price = variant?.prices[where.currency]
      return {
        product_id: row.product_id,
        variant_id: row.variant_id,
        slug: row.visible && variant ? page.slug : null,
        name,
        sku,
        options,
        image,
        quantity,
        price: price ? { amount: price.amount, currency: where.currency } : null,
        total: price ? minorToJson(BigInt(price.minor) * BigInt(quantity), where.currency) : null,
      }
    }),
    separately: isPriced ? minorToJson(separately, where.currency) : null,
    saves: isPriced && saved > 0n ? minorToJson(saved, where.currency) : null,
  }
}
