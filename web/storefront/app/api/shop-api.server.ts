import type { ApiClient } from './api-client.server.ts'
import type { Query } from './query.ts'
import type {
  Address,
  Bill,
  BrandEntry,
  BrandPage,
  Cart,
  CategoryNode,
  CategoryPage,
  CheckoutOptions,
  Listing,
  Me,
  Order,
  OrderSummary,
  PageMeta,
  ProductPage,
  Store,
  Successor,
  Suggestion,
  TagPage,
} from './types.ts'

/** Name and password, with which the API opens a session kept in cookies. */
export type Credentials = { email: string; password: string }

/** What a newcomer says of themselves. */
export type Registration = Credentials & { first_name: string; last_name: string; locale: string }

/** The choices an order's price depends on. */
export type BillInput = { delivery_method: string; payment_method: string; shipping_address?: Address; email?: string }

/** How an order is to be paid. */
export type PaymentInput = { payment_method: string; payment?: { card_number?: string } }

/** All an order needs besides the cart. */
export type OrderInput = BillInput &
  PaymentInput & { email: string; first_name: string; last_name: string; phone?: string; note?: string }

/** The part of the API that the shop's pages use. */
export type ShopApi = ReturnType<typeof createShopApi>

/** Names the calls of the API that the shop's pages make. */
export function createShopApi(call: ApiClient) {
  return {
    store: () => call<Store>('GET', '/store'),
    me: () => call<Me>('GET', '/me'),
    signIn: (body: Credentials) => call<{ user: Me }>('POST', '/auth/sign-in', { body: { ...body, transport: 'cookie' } }),
    register: (body: Registration) => call<{ user: Me }>('POST', '/auth/register', { body: { ...body, transport: 'cookie' } }),
    signOut: () => call<void>('POST', '/auth/sign-out', { body: {} }),

    categoryTree: () => call<{ data: CategoryNode[] }>('GET', '/categories/tree').then((tree) => tree.data),
    category: (slug: string) => call<CategoryPage>('GET', `/categories/by-slug/${encodeURIComponent(slug)}`),
    brand: (slug: string) => call<BrandPage>('GET', `/brands/by-slug/${encodeURIComponent(slug)}`),
    brands: () => call<{ data: BrandEntry[] }>('GET', '/brands/index').then((found) => found.data),
    tag: (slug: string) => call<TagPage>('GET', `/tags/by-slug/${encodeURIComponent(slug)}`),
    product: (slug: string) => call<ProductPage>('GET', `/products/by-slug/${encodeURIComponent(slug)}`),
    watching: (id: string) => call<{ watching: boolean }>('GET', `/products/${encodeURIComponent(id)}/watch`),
    watch: (id: string, body: { email?: string; consent?: boolean }) =>
      call<{ watching: boolean }>('POST', `/products/${encodeURIComponent(id)}/watch`, { body }),
    unwatch: (id: string, link: { watch?: string; token?: string } = {}) =>
      call<void>('DELETE', `/products/${encodeURIComponent(id)}/watch`, { query: link }),
    successor: (slug: string) => call<Successor>('GET', `/products/by-slug/${encodeURIComponent(slug)}/successor`),
    searchProducts: (query: Query) => call<Listing>('GET', '/search/products', { query }),
    suggest: (q: string) => call<{ data: Suggestion[] }>('GET', '/search/suggest', { query: { q } }).then((found) => found.data),

    cart: () => call<Cart>('GET', '/cart'),
    addToCart: (variantId: string, quantity: number) =>
      call<Cart>('POST', '/cart/lines', { body: { variant_id: variantId, quantity } }),
    setQuantity: (lineId: string, quantity: number) =>
      call<Cart>('PATCH', `/cart/lines/${encodeURIComponent(lineId)}`, { body: { quantity } }),
    removeLine: (lineId: string) => call<Cart>('DELETE', `/cart/lines/${encodeURIComponent(lineId)}`),
    mergeCart: (token: string) => call<Cart>('POST', '/cart/merge', { body: { token } }),

    checkoutOptions: (country?: string) => call<CheckoutOptions>('GET', '/checkout/options', { query: { country } }),
    previewBill: (body: BillInput) => call<Bill>('POST', '/orders/preview', { body }),
    placeOrder: (body: OrderInput, idempotencyKey: string) => call<Order>('POST', '/orders', { body, idempotencyKey }),
    order: (number: string, access?: string) =>
      call<Order>('GET', `/orders/${encodeURIComponent(number)}`, { query: { access } }),
    orders: (page: number) => call<{ data: OrderSummary[]; meta: PageMeta }>('GET', '/orders', { query: { page, per_page: 10 } }),
    payOrder: (id: string, body: PaymentInput, idempotencyKey: string, access?: string) =>
      call<Order>('POST', `/orders/${encodeURIComponent(id)}/pay`, { body, idempotencyKey, query: { access } }),
    cancelOrder: (id: string, reason: string | undefined, access?: string) =>
      call<Order>('POST', `/orders/${encodeURIComponent(id)}/cancel`, { body: { reason }, query: { access } }),
  }
}
