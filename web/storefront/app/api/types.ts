import type { Locale } from '#lib/locale.ts'

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
export type Store = {
  name: string
  logo_url: string | null
  contact: { email: string | null; phone: string | null; address: string | null }
  locales: Locale[]
  default_locale: Locale
  currencies: { code: string; decimals: number; symbol: string }[]
  base_currency: string
  branch: { id: string; name: string; slug: string; online: boolean }
  cart_ttl_hours: number
}

/** A signed-in person. */
export type Me = {
  id: string
  email: string
  first_name: string
  last_name: string
  kind: 'customer' | 'staff'
  locale: Locale
}

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
export type CategoryPage = {
  id: string
  slug: string
  name: string
  description: string | null
  image: Media | null
  breadcrumbs: Crumb[]
  children: { id: string; slug: string; name: string; image: Media | null }[]
  slugs: Partial<Record<Locale, string>>
}

/** Whether something can be bought now. */
export type Stock = 'in_stock' | 'low_stock' | 'backorder' | 'out_of_stock'

/** One choice of an attribute. */
export type OptionValue = { value: string; label: string; swatch: string | null }

/** An attribute and its choices. */
export type ProductOption = { attribute: string; name: string; values: OptionValue[] }

/** A product as lists show it. */
export type Card = {
  id: string
  slug: string
  name: string
  short_description: string | null
  image: Media | null
  price: Money
  price_max: Money
  compare_at: Money | null
  on_sale: boolean
  stock: Stock
  default_variant_id: string | null
  option_summary: ProductOption[]
  category: Crumb | null
  created_at: string
}

/** What a list may be narrowed by. */
export type Facets = {
  price: { min: Money; max: Money } | null
  options: { attribute: string; name: string; values: (OptionValue & { count: number })[] }[]
  categories: (Crumb & { count: number })[]
}

/** Where a page of a list stands in the whole. */
export type PageMeta = { page: number; per_page: number; total: number; similar?: boolean }

/** A page of products with what they may be narrowed by. */
export type Listing = { data: Card[]; meta: PageMeta; facets?: Facets }

/** A proposal while typing a search. */
export type Suggestion = { type: 'product' | 'category'; name: string; slug: string; image?: Media | null }

/** What is bought: one combination of a product's options. */
export type Variant = {
  id: string
  sku: string
  options: { attribute: string; value: string }[]
  price: Money
  compare_at: Money | null
  stock: Stock
  available_hint: number | null
  media_id: string | null
}

/** A product as its own page shows it. */
export type ProductPage = {
  id: string
  slug: string
  slugs: Partial<Record<Locale, string>>
  sku: string
  name: string
  description: string | null
  short_description: string | null
  seo: { title?: string | null; description?: string | null } | null
  breadcrumbs: Crumb[]
  media: Media[]
  price: Money
  price_max: Money
  compare_at: Money | null
  on_sale: boolean
  stock: Stock
  options: ProductOption[]
  variants: Variant[]
  features: { name: string; value: string }[]
  tags: string[]
  related: Card[]
}

/** One line of a cart. */
export type CartLine = {
  id: string
  product_id: string
  variant_id: string
  slug: string
  name: string
  options: { name: string; value: string }[]
  sku: string
  image: Media | null
  quantity: number
  unit_price: Money
  compare_at: Money | null
  total: Money
  available: number | null
  notices: { code: string; detail: string; old_price?: Money }[]
}

/** What a shopper means to buy. */
export type Cart = {
  id: string | null
  token?: string
  status: string
  currency: string
  lines: CartLine[]
  totals: { subtotal: Money; discount: Money; tax: Money; delivery: Money; total: Money; tax_included: boolean }
  item_count: number
  weight_grams: number
  expires_at: string | null
  is_expired: boolean
  notices: { code: string; detail: string }[]
}

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
export type DeliveryMethod = {
  code: string
  name: string
  description: string | null
  kind: 'shipping' | 'pickup'
  fee: Money
  free_from: Money | null
}

/** A way of paying. */
export type PaymentMethod = { code: string; name: string; description: string | null; fee: Money }

/** What can be chosen at checkout. */
export type CheckoutOptions = {
  delivery_methods: DeliveryMethod[]
  payment_methods: PaymentMethod[]
  countries: { code: string; name: string }[]
  branch_online: boolean
}

/** What an order would cost. */
export type Bill = {
  lines: CartLine[]
  subtotal: Money
  discount: Money
  tax: Money
  tax_included: boolean
  delivery: Money
  payment_fee: Money
  total: Money
  currency: string
}

/** Where an order stands. */
export type OrderStatus = 'pending' | 'confirmed' | 'processing' | 'shipped' | 'delivered' | 'closed' | 'cancelled' | 'rejected'

/** Where the money of an order stands. */
export type PaymentStatus = 'pending' | 'authorized' | 'paid' | 'failed' | 'partially_refunded' | 'refunded'

/** One line of an order, as it was when bought. */
export type OrderLine = {
  id: string
  product_id: string
  variant_id: string
  slug: string
  name: string
  options: { name: string; value: string }[]
  sku: string
  image: Media | null
  quantity: number
  unit_price: Money
  total: Money
  tax: Money | null
}

/** An order with its history. */
export type Order = {
  id: string
  number: string
  status: OrderStatus
  payment_status: PaymentStatus
  email: string
  first_name: string
  last_name: string
  phone: string | null
  shipping_address: Address | null
  delivery_method: { code: string; name: string }
  payment_method: { code: string; name: string }
  lines: OrderLine[]
  totals: {
    subtotal: Money
    discount: Money
    tax: Money
    delivery: Money
    payment_fee: Money
    total: Money
    tax_included: boolean
  }
  currency: string
  note: string | null
  tracking_number: string | null
  placed_at: string
  timeline: { id: string; type: string; actor_name: string | null; at: string; message: string | null }[]
  payment: {
    id: string
    status: string
    method: string
    card_brand?: string | null
    card_last4?: string | null
    action?: { type: 'redirect'; url: string } | null
  } | null
  allowed_moves: string[]
  access_token?: string
}

/** An order as lists show it. */
export type OrderSummary = {
  id: string
  number: string
  status: OrderStatus
  payment_status: PaymentStatus
  total: Money
  item_count: number
  placed_at: string
  image: Media | null
}
