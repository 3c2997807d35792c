import type { Operations } from '#sdk'

/** An amount in major units with its ISO 4217 code. */
export type Money = { amount: number; currency: string }

/** A picture with its smaller versions. */
export type Media = {
  id: string
  kind: 'image'
  alt: string | null
  width: number
  height: number
  url: string
  renditions: { width: number; url: string; type: string }[]
}

/** Public facts of the shop. */
export type Store = Operations['store.get']['output']

/** A signed-in person. */
export type Me = Operations['user.me']['output']

/** A category with everything below it, as menus show it. */
export type CategoryNode = {
  id: string
  slug: string
  name: string
  image: Media | null
  product_count: number
  children: CategoryNode[]
}

/** One step of the path from the root category. */
export type Crumb = { id: string; slug: string; name: string }

/** A category as its own page shows it. */
export type CategoryPage = Operations['category.get_by_slug']['output']

/** A brand as its own page shows it. */
export type BrandPage = Operations['brand.get_by_slug']['output']

/** A brand in the index of brands. */
export type BrandEntry = Operations['brand.index']['output']['data'][number]

/** A tag as its own page shows it. */
export type TagPage = Operations['tag.get_by_slug']['output']

/** Whether something can be bought now. */
export type Stock = 'in_stock' | 'low_stock' | 'backorder' | 'out_of_stock'

/** One choice of an attribute. */
export type OptionValue = { value: string; label: string; swatch: string | null }

/** An attribute and its choices. */
export type ProductOption = { attribute: string; name: string; values: OptionValue[] }

/** A product as lists show it. */
export type Card = Operations['product.search']['output']['data'][number]

/** What a list may be narrowed by. */
export type Facets = NonNullable<Operations['product.search']['output']['facets']>

/** Where a page of a list stands in the whole. */
export type PageMeta = { page: number; per_page: number; total: number; similar?: boolean }

/** A page of products with what they may be narrowed by. */
export type Listing = Operations['product.search']['output']

/** A proposal while typing a search. */
export type Suggestion = Operations['search.suggest']['output']['data'][number]

/** What is bought: one combination of a product's options. */
export type Variant = ProductPage['variants'][number]

/** A product as its own page shows it. */
export type ProductPage = Operations['product.get_by_slug']['output']

/** What became of a product that left the range. */
export type Successor = Operations['product.get_successor']['output']

/** One line of a cart. */
export type CartLine = Cart['lines'][number]

/** What a shopper means to buy. */
export type Cart = Operations['cart.get']['output']

/** A postal address; the country is ISO 3166-1 alpha-2. */
export type Address = {
  line1: string
  line2?: string
  city: string
  state?: string
  postal_code?: string
  country: string
  phone?: string
}

/** A way of receiving the goods. */
export type DeliveryMethod = CheckoutOptions['delivery_methods'][number]

/** A way of paying. */
export type PaymentMethod = CheckoutOptions['payment_methods'][number]

/** What can be chosen at checkout. */
export type CheckoutOptions = Operations['checkout.options']['output']

/** What an order would cost. */
export type Bill = Operations['order.preview']['output']

/** Where an order stands. */
export type OrderStatus = 'pending' | 'confirmed' | 'processing' | 'shipped' | 'delivered' | 'closed' | 'cancelled' | 'rejected'

/** Where the money of an order stands. */
export type PaymentStatus = 'pending' | 'authorized' | 'paid' | 'failed' | 'partially_refunded' | 'refunded'

/** One line of an order, as it was when bought. */
export type OrderLine = Order['lines'][number]

/** An order with its history. */
export type Order = Operations['order.get']['output']

/** An order as lists show it. */
export type OrderSummary = Operations['order.list']['output']['data'][number]
