import Type, { type Static } from 'typebox'
import { Id, Media, MoneyShape, Nullable, StockState, Time } from './shapes.ts'

/** A product as lists show it, in one currency. */
export const ProductCard = Type.Object({
  id: Id,
  slug: Type.String(),
  name: Type.String(),
  short_description: Nullable(Type.String()),
  image: Nullable(Media),
  price: MoneyShape,
  price_max: MoneyShape,
  compare_at: Nullable(MoneyShape),
  on_sale: Type.Boolean(),
  stock: StockState,
  default_variant_id: Nullable(Id),
  option_summary: Type.Array(
    Type.Object({
      attribute: Type.String(),
      name: Type.String(),
      values: Type.Array(Type.Object({ value: Type.String(), label: Type.String(), swatch: Nullable(Type.String()) })),
    }),
  ),
  category: Nullable(Type.Object({ id: Id, slug: Type.String(), name: Type.String() })),
  brand: Nullable(Type.Object({ slug: Type.String(), name: Type.String() })),
  created_at: Time,
  /** Whether it is on the wishlist of who asks; nothing is said of it to who is not signed in (IDN-08). */
  favorite: Type.Optional(Type.Boolean()),
})
export type ProductCard = Static<typeof ProductCard>
