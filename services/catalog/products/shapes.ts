import Type, { type Static } from 'typebox'
import { Currency, Id, MoneyShape, Nullable, OneOf, Time, Translated } from '#contracts/shapes.ts'
import { Part } from '../bundles/part.ts'
import { ProductFeature } from '../features/feature.ts'
import { Collection, MediaItem } from '../media/shapes.ts'
import { Relation } from '../relations/relation.ts'
import { MOVES, type Move, STATES } from './states.ts'

/** Texts of a product in one language. */
export const Texts = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' }),
    slug: Type.Optional(Type.String({ maxLength: 120 })),
    description: Type.Optional(Type.String({ maxLength: 50_000 })),
    short_description: Type.Optional(Type.String({ maxLength: 1_000 })),
    seo: Type.Optional(
      Type.Object(
        { title: Type.Optional(Type.String({ maxLength: 200 })), description: Type.Optional(Type.String({ maxLength: 500 })) },
        { additionalProperties: false },
      ),
    ),
  },
  { additionalProperties: false },
)

/** A price in one currency; `compare_at` is the price before, `cost` what the merchant pays. */
export const PriceInput = Type.Object(
  {
    currency: Currency,
    amount: Type.Number(),
    compare_at: Type.Optional(Nullable(Type.Number())),
    cost: Type.Optional(Nullable(Type.Number())),
  },
  { additionalProperties: false },
)

/** What sort of thing is sold. */
export const TYPES = ['physical', 'digital', 'service', 'bundle'] as const

const Quantity = Type.Integer({ minimum: 0, maximum: 1_000_000_000 })

const InventoryInput = Type.Object(
  {
    quantity: Type.Optional(Quantity),
    low_stock_threshold: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000 })),
    track_inventory: Type.Optional(Type.Boolean()),
    allow_backorder: Type.Optional(Type.Boolean()),
    backorder_limit: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000 })),
  },
  { additionalProperties: false },
)

const Option = Type.Object(
  { attribute: Type.String({ maxLength: 40 }), value: Type.String({ maxLength: 60 }) },
  { additionalProperties: false },
)
/** Names a product or a variant. */
export const Sku = Type.String({ minLength: 1, maxLength: 64, pattern: '^\\S(.*\\S)?$' })

/** What a variant costs more or less than its product: percent (2 decimals), or an amount in the base currency. */
export const Modifier = Type.Object(
  { type: OneOf(['percentage', 'fixed']), value: Type.Number({ minimum: -1e12, maximum: 1e12 }) },
  { additionalProperties: false },
)

/** What staff say of a variant. */
export const variantFields = {
  id: Type.Optional(Id),
  sku: Type.Optional(Sku),
  options: Type.Array(Option, { maxItems: 10 }),
  prices: Type.Optional(Type.Array(PriceInput, { maxItems: 50 })),
  price_modifier: Type.Optional(Nullable(Modifier)),
  inventory: Type.Optional(InventoryInput),
  media_id: Type.Optional(Nullable(Id)),
  enabled: Type.Optional(Type.Boolean()),
  weight_grams: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000_000 })),
}

const VariantInput = Type.Object(variantFields, { additionalProperties: false })

/** Between which hours a product may set the life of its cart, in steps of a half. */
export const CART_TTL_HOURS = { least: 0.5, most: 168 } as const

/** What staff say of a product (CAT-11). Without variants it gets one, its default; features, brand and what goes with it stay as they are where nothing is said of them. */
export const productFields = {
  type: OneOf(TYPES),
  sku: Type.Optional(Sku),
  translations: Translated(Texts),
  prices: Type.Array(PriceInput, { maxItems: 50 }),
  inventory: Type.Optional(InventoryInput),
  options: Type.Optional(Type.Array(Type.String({ maxLength: 40 }), { maxItems: 20 })),
  variants: Type.Optional(Type.Array(VariantInput, { maxItems: 5_000 })),
  categories: Type.Array(Id, { maxItems: 50 }),
  tags: Type.Array(Type.String({ minLength: 1, maxLength: 60 }), { maxItems: 100 }),
  features: Type.Optional(Type.Array(ProductFeature, { maxItems: 200 })),
  brand_id: Type.Optional(Nullable(Id)),
  tax_class: Type.Optional(Type.String({ maxLength: 40 })),
  /** How long a cart with it lives, in half hours; null for as long as all carts. */
  cart_ttl_hours: Type.Optional(
    Nullable(Type.Number({ minimum: CART_TTL_HOURS.least, maximum: CART_TTL_HOURS.most, multipleOf: 0.5 })),
  ),
  related: Type.Optional(Type.Array(Relation, { maxItems: 60 })),
  parts: Type.Optional(Type.Array(Part, { maxItems: 100 })),
  media: Type.Array(
    Type.Object(
      {
        id: Id,
        collection: Type.Optional(Collection),
        order: Type.Optional(Type.Integer({ minimum: 0, maximum: 10_000 })),
      },
      { additionalProperties: false },
    ),
    { maxItems: 100 },
  ),
}

/** A product as staff send it, without its id. */
export const ProductInput = Type.Object(productFields, { additionalProperties: false })
export type ProductInput = Static<typeof ProductInput>

const { prices, categories, tags, media } = productFields
/** A product to be made: what it has none of may be left out. */
export const NewProduct = Type.Object(
  { ...productFields, ...Type.Partial(Type.Object({ prices, categories, tags, media })).properties },
  { additionalProperties: false },
)

const PriceOutput = Type.Object({
  currency: Type.String(),
  amount: Type.Number(),
  compare_at: Nullable(Type.Number()),
  cost: Type.Optional(Nullable(Type.Number())),
})

const Inventory = Type.Object({
  on_hand: Type.Integer(),
  reserved: Type.Integer(),
  available: Type.Integer(),
  low_stock_threshold: Type.Integer(),
  track_inventory: Type.Boolean(),
  allow_backorder: Type.Boolean(),
  backorder_limit: Type.Integer(),
  restock_date: Type.Optional(Nullable(Type.String())),
})

/** A product as staff see it. */
export const Product = Type.Object({
  id: Id,
  sku: Type.String(),
  type: OneOf(TYPES),
  status: OneOf(STATES),
  version: Type.Integer(),
  author_id: Nullable(Id),
  created_at: Time,
  updated_at: Time,
  published_at: Nullable(Time),
  publish_at: Nullable(Time),
  unpublish_at: Nullable(Time),
  discontinue_reason: Nullable(Type.String()),
  replacement_id: Nullable(Id),
  translations: Translated(
    Type.Object({
      name: Type.String(),
      slug: Type.String(),
      description: Type.String(),
      short_description: Type.String(),
      seo: Type.Object({ title: Type.Optional(Type.String()), description: Type.Optional(Type.String()) }),
    }),
  ),
  prices: Type.Array(PriceOutput),
  options: Type.Array(Type.String()),
  variants: Type.Array(
    Type.Object({
      id: Id,
      sku: Type.String(),
      options: Type.Array(
        Type.Object({
          attribute: Type.String(),
          value: Type.String(),
          attribute_name: Type.String(),
          value_label: Type.String(),
        }),
      ),
      prices: Type.Array(PriceOutput),
      price_modifier: Nullable(Modifier),
      inventory: Nullable(Inventory),
      enabled: Type.Boolean(),
      media_id: Nullable(Id),
      weight_grams: Type.Integer(),
    }),
  ),
  categories: Type.Array(Id),
  tags: Type.Array(Type.String()),
  features: Type.Array(ProductFeature),
  brand_id: Nullable(Id),
  tax_class: Type.String(),
  cart_ttl_hours: Nullable(Type.Number()),
  related: Type.Array(Relation),
  parts: Type.Array(Part),
  media: Type.Array(Type.Object({ ...MediaItem.properties, collection: Collection, order: Type.Integer() })),
  price_range: Nullable(Type.Object({ min: MoneyShape, max: MoneyShape })),
  allowed_moves: Type.Array(OneOf(Object.keys(MOVES) as Move[])),
  publish_blockers: Type.Array(Type.Object({ code: Type.String(), detail: Type.String() })),
})
export type Product = Static<typeof Product>
