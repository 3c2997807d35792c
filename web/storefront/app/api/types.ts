import type { Input, Output, Row } from '#sdk'

/** An amount in major units with its ISO 4217 code. */
export type Money = Cart['totals']['total']

/** A picture with its smaller versions. */
export type Media = NonNullable<Row<'category.menu'>['image']>

/** Public facts of the shop. */
export type Store = Output<'store.get'>

/** A signed-in person. */
export type Me = Output<'user.me'>

/** A category with everything below it, as menus show it. */
export type CategoryNode = Omit<Row<'category.menu'>, 'children'> & { children: CategoryNode[] }

/** One step of the path from the root category. */
export type Crumb = CategoryPage['breadcrumbs'][number]

/** A category as its own page shows it. */
export type CategoryPage = Output<'category.get_by_slug'>

/** A brand as its own page shows it. */
export type BrandPage = Output<'brand.get_by_slug'>

/** A brand in the index of brands. */
export type BrandEntry = Row<'brand.index'>

/** A tag as its own page shows it. */
export type TagPage = Output<'tag.get_by_slug'>

/** Whether something can be bought now. */
export type Stock = Variant['stock']

/** One choice of an attribute. */
export type OptionValue = ProductOption['values'][number]

/** An attribute and its choices. */
export type ProductOption = ProductPage['options'][number]

/** A product as lists show it. */
export type Card = Row<'product.search'>

/** What a list may be narrowed by. */
export type Facets = NonNullable<Output<'product.search'>['facets']>

/** Where a page of a list stands in the whole. */
export type PageMeta = Listing['meta']

/** A page of products with what they may be narrowed by. */
export type Listing = Output<'product.search'>

/** A proposal while typing a search. */
export type Suggestion = Row<'search.suggest'>

/** What is bought: one combination of a product's options. */
export type Variant = ProductPage['variants'][number]

/** A product as its own page shows it. */
export type ProductPage = Output<'product.get_by_slug'>

/** What became of a product that left the range. */
export type Successor = Output<'product.get_successor'>

/** A banner that leads somewhere. */
export type Advertisement = Row<'advertisement.show'>

/** One line of a cart. */
export type CartLine = Cart['lines'][number]

/** What a shopper means to buy. */
export type Cart = Output<'cart.get'>

/** A postal address; the country is ISO 3166-1 alpha-2. */
export type Address = NonNullable<Input<'order.create'>['shipping_address']>

/** A way of receiving the goods. */
export type DeliveryMethod = CheckoutOptions['delivery_methods'][number]

/** A way of paying. */
export type PaymentMethod = Order['payment_choices'][number]

/** What can be chosen at checkout. */
export type CheckoutOptions = Output<'checkout.options'>

/** What an order would cost. */
export type Bill = Output<'order.preview'>

/** Where an order stands. */
export type OrderStatus = Order['status']

/** Where the money of an order stands. */
export type PaymentStatus = Order['payment_status']

/** One line of an order, as it was when bought. */
export type OrderLine = Order['lines'][number]

/** An order with its history. */
export type Order = Output<'order.get'>

/** An invoice or a credit note. */
export type OrderDocument = Output<'invoice.list_of_order'>['data'][number]

/** Goods of an order on their way back. */
export type GoodsReturn = Row<'order.list_returns'>

/** Why goods come back. */
export type ReturnReason = GoodsReturn['lines'][number]['reason']

/** How far an order has come. */
export type Tracking = Output<'order.track'>

/** An order as lists show it. */
export type OrderSummary = Row<'order.list'>

/** A gift to be had for points. */
export type LoyaltyGift = Output<'loyalty.get_mine'>['gifts'][number]

/** One line of the visitor's ledger of points. */
export type LoyaltyEntry = Row<'loyalty.list_mine'>

/** A device on which the visitor is signed in. */
export type OwnSession = Output<'session.list'>['data'][number]

/** An address of the visitor's book. */
export type OwnAddress = Output<'address.list'>['data'][number]
