import Type from 'typebox'
import { Id, MoneyShape } from '../shapes.ts'

const Person = Type.Union([Id, Type.Null()])
const Moved = Type.Object({
  id: Id,
  sku: Type.String(),
  from: Type.String(),
  to: Type.String(),
  reason: Type.Optional(Type.String()),
  /** Whose work it is, where they should hear of it. */
  user_id: Type.Optional(Person),
})
const When = Type.Union([Type.String(), Type.Null()])
const Listed = Type.Object({ product_id: Id, sku: Type.String(), branch_id: Id })
const StockLine = Type.Object({ variant_id: Id, quantity: Type.Integer() })
const Stock = Type.Object({ order_id: Id, branch_id: Id, lines: Type.Array(StockLine) })
const Item = Type.Object({ product_id: Id, variant_id: Id, sku: Type.String(), name: Type.String(), available: Type.Integer() })

const Discount = Type.Object({
  id: Id,
  name: Type.String(),
  type: Type.String(),
  percent: Type.Union([Type.Number(), Type.Null()]),
  amount: Type.Union([MoneyShape, Type.Null()]),
  branch_id: Type.Union([Id, Type.Null()]),
  starts_at: Type.String(),
  ends_at: Type.Union([Type.String(), Type.Null()]),
})

const MediaFile = Type.Object({
  id: Id,
  kind: Type.String(),
  file_name: Type.String(),
  type: Type.String(),
  bytes: Type.Integer(),
})

/** What happens to products, categories, prices and stock. */
export const catalogEvents = {
  'product.created': Type.Object({
    id: Id,
    sku: Type.String(),
    type: Type.String(),
    variant_count: Type.Integer(),
    price_range: Type.Union([Type.Object({ min: MoneyShape, max: MoneyShape }), Type.Null()]),
    initial_stock: Type.Integer(),
  }),
  'product.updated': Type.Object({ id: Id, sku: Type.String() }),
  'product.submitted': Moved,
  'product.review_started': Moved,
  'product.approved': Moved,
  'product.rejected': Moved,
  'product.published': Moved,
  'product.unpublished': Moved,
  'product.out_of_stock': Moved,
  'product.back_in_stock': Moved,
  'product.discontinued': Moved,
  'product.archived': Moved,
  'product.deleted': Moved,
  'product.restored': Moved,
  'product.redrafted': Moved,
  'product.scheduled': Type.Object({ id: Id, sku: Type.String(), publish_at: When, unpublish_at: When }),
  'product.schedule_failed': Type.Object({
    id: Id,
    sku: Type.String(),
    name: Type.String(),
    move: Type.String(),
    planned_for: Type.String(),
    /** Who planned it. */
    user_id: Person,
    problems: Type.Array(Type.Object({ code: Type.String(), detail: Type.String() })),
  }),
  'listing.published': Listed,
  'listing.unpublished': Listed,
  'bulk_edit.completed': Type.Object({
    id: Id,
    changed: Type.Integer(),
    unchanged: Type.Integer(),
    failed: Type.Integer(),
    /** Who started it. */
    user_id: Person,
  }),
  'product.imported': Type.Object({ ids: Type.Array(Id) }),
  'product.price_changed': Type.Object({
    id: Id,
    sku: Type.String(),
    variant_id: Type.Union([Id, Type.Null()]),
    branch_id: Type.Union([Id, Type.Null()]),
    currency: Type.String(),
    old: Type.Union([MoneyShape, Type.Null()]),
    new: Type.Union([MoneyShape, Type.Null()]),
    compare_at: Type.Union([MoneyShape, Type.Null()]),
  }),
  'product.price_dropped': Type.Object({
    id: Id,
    branch_id: Id,
    drops: Type.Array(Type.Object({ currency: Type.String(), from: MoneyShape, to: MoneyShape })),
  }),
  'discount.created': Discount,
  'discount.updated': Discount,
  'discount.started': Discount,
  'discount.ended': Discount,
  'discount.cancelled': Discount,
  'category.changed': Type.Object({ id: Id, change: Type.String() }),
  /** `created` and `extended` (by values) concern no product yet. */
  'attribute.changed': Type.Object({ code: Type.String(), change: Type.String() }),
  'feature.changed': Type.Object({ code: Type.String(), change: Type.String() }),
  'brand.changed': Type.Object({ id: Id, change: Type.String() }),
  'tag.changed': Type.Object({ id: Id, name: Type.String(), change: Type.String() }),
  'inventory.updated': Type.Object({
    product_id: Id,
    variant_id: Id,
    branch_id: Id,
    on_hand: Type.Integer(),
    available: Type.Integer(),
  }),
  'inventory.rules_changed': Type.Object({ product_id: Id, branch_id: Id, variant_ids: Type.Array(Id) }),
  'inventory.level_changed': Type.Object({ product_ids: Type.Array(Id) }),
  'inventory.low_stock': Item,
  'inventory.out_of_stock': Item,
  'inventory.back_in_stock': Item,
  /** Someone who waited for a variant is told that it is back. */
  'stock_subscriber.told': Type.Object({
    id: Id,
    variant_id: Id,
    branch_id: Id,
    product_id: Id,
    sku: Type.String(),
    name: Type.String(),
    choice: Type.String(),
    slug: Type.String(),
    email: Type.String(),
    locale: Type.String(),
    token: Type.String(),
  }),
  'stock_take.completed': Type.Object({
    id: Id,
    changed: Type.Integer(),
    unchanged: Type.Integer(),
    failed: Type.Integer(),
    /** Who counted. */
    user_id: Person,
  }),
  'stock.reserved': Stock,
  'stock.released': Stock,
  'stock.confirmed': Stock,
  /** An order was changed by staff: of each variant how many pieces more (or, below zero, fewer) it holds. */
  'stock.edited': Stock,
  /** Goods of an order came back; of each variant how many can be sold again. */
  'stock.returned': Stock,
  'channel.changed': Type.Object({ id: Id, name: Type.String(), change: Type.String() }),
  /** A channel takes nothing any more, or refuses products; told once until all is well again. */
  'channel.sync_failed': Type.Object({
    id: Id,
    name: Type.String(),
    adapter: Type.String(),
    reason: Type.String(),
    detail: Type.String(),
    failed: Type.Integer(),
  }),
  'media.uploaded': MediaFile,
  'media.ready': MediaFile,
  'media.updated': Type.Object({ id: Id }),
  'media.failed': Type.Object({ id: Id, file_name: Type.String(), problem: Type.String() }),
  'media.deleted': Type.Object({ id: Id }),
  /** Pages of products were made anew: in all their branches, or in the given ones. */
  'document.refreshed': Type.Object({ product_ids: Type.Array(Id), branch_ids: Type.Optional(Type.Array(Id)) }),
  'import.completed': Type.Object({
    id: Id,
    file_name: Type.String(),
    created: Type.Integer(),
    updated: Type.Integer(),
    failed: Type.Integer(),
    /** Who started it. */
    user_id: Person,
  }),
  'export.completed': Type.Object({
    id: Id,
    format: Type.String(),
    products: Type.Integer(),
    rows: Type.Integer(),
    failed: Type.Boolean(),
    expires_at: When,
    user_id: Person,
  }),
} as const
