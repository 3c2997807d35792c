import type { Client, Input } from '#sdk'
import type { CategoryNode } from './types.ts'

/** Name and password, with which the API opens a session kept in cookies. */
export type Credentials = Omit<Input<'user.sign_in'>, 'transport'>

/** What a newcomer says of themselves. */
export type Registration = Omit<Input<'user.register'>, 'transport'>

/** The choices an order's price depends on. */
export type BillInput = Input<'order.preview'>

/** How an order is to be paid. */
export type PaymentInput = Omit<Input<'order.pay'>, 'id' | 'access'>

/** All an order needs besides the cart. */
export type OrderInput = Input<'order.create'>

/** A place of the shop that shows advertisements. */
export type Position = NonNullable<Input<'advertisement.show'>['position']>

/** The part of the API that the shop's pages use. */
export type ShopApi = ReturnType<typeof createShopApi>

/** Names the calls of the API that the shop's pages make. */
export function createShopApi(api: Client) {
  return {
    store: () => api('store.get', {}),
    servingBranch: (city: Input<'branch.serving'>) => api('branch.serving', city),
    me: () => api('user.me', {}),
    signIn: (who: Credentials) => api('user.sign_in', { ...who, transport: 'cookie' }),
    register: (who: Registration) => api('user.register', { ...who, transport: 'cookie' }),
    requestCode: (phone: string) => api('user.request_code', { phone }),
    signInByCode: (who: Omit<Input<'user.sign_in_by_code'>, 'transport'>) =>
      api('user.sign_in_by_code', { ...who, transport: 'cookie' }),
    providers: async () => (await api('user.list_providers', {})).data,
    beginProvider: (wish: Input<'user.begin_provider_sign_in'>) => api('user.begin_provider_sign_in', wish),
    finishProvider: (answer: Omit<Input<'user.finish_provider_sign_in'>, 'transport'>) =>
      api('user.finish_provider_sign_in', { ...answer, transport: 'cookie' }),
    forgotPassword: (email: string) => api('user.forgot_password', { email }),
    resetPassword: (token: string, password: string) => api('user.reset_password', { token, password }),
    verifyEmail: (token: string) => api('user.verify_email', { token }),
    updateMe: (change: Input<'user.update_profile'>) => api('user.update_profile', change),
    setAvatar: (file: Blob) => api('user.set_avatar', { file }),
    removeAvatar: () => api('user.remove_avatar', {}),
    sendVerification: () => api('user.send_verification', {}),
    changeEmail: (wish: Input<'user.change_email'>) => api('user.change_email', wish),
    changePassword: (wish: Input<'user.change_password'>) => api('user.change_password', wish),
    requestPhoneCode: (phone: string) => api('user.request_phone_code', { phone }),
    verifyPhone: (proof: Input<'user.verify_phone'>) => api('user.verify_phone', proof),
    addresses: async () => (await api('address.list', {})).data,
    addAddress: (address: Input<'address.create'>) => api('address.create', address),
    changeAddress: (address: Input<'address.update'>) => api('address.update', address),
    preferAddress: (id: string) => api('address.set_default', { id }),
    removeAddress: (id: string) => api('address.delete', { id }),
    wishlist: (page: number) => api('wishlist.list', { page, per_page: 24 }),
    addWish: (id: string) => api('wishlist.add', { product_id: id }),
    removeWish: (id: string) => api('wishlist.remove', { product_id: id }),
    askData: () => api('user.ask_data', {}),
    dataState: async () => (await api('user.get_data_state', {})).state,
    ownData: () => api('user.download_data', {}),
    deleteAccount: (proof: Input<'user.delete_own'>) => api('user.delete_own', proof),
    sessions: () => api('session.list', {}),
    endSession: (id: string) => api('session.end', { id }),
    endOtherSessions: () => api('session.end_others', {}),
    signOut: () => api('user.sign_out', {}),

    // Its shape says how deep it goes only for the first levels; all are alike.
    categoryTree: async () => (await api('category.menu', {})).data as CategoryNode[],
    category: (slug: string) => api('category.get_by_slug', { slug }),
    brand: (slug: string) => api('brand.get_by_slug', { slug }),
    brands: async () => (await api('brand.index', {})).data,
    tag: (slug: string) => api('tag.get_by_slug', { slug }),
    product: (slug: string) => api('product.get_by_slug', { slug }),
    watching: (id: string) => api('product.get_watch', { id }),
    watch: (id: string, who: Omit<Input<'product.watch'>, 'id'>) => api('product.watch', { id, ...who }),
    unwatch: (id: string, link: Omit<Input<'product.unwatch'>, 'id'> = {}) => api('product.unwatch', { id, ...link }),
    tellWhenBack: (id: string, who: Omit<Input<'stock_alert.subscribe'>, 'id'>) => api('stock_alert.subscribe', { id, ...who }),
    endStockAlerts: (token: string) => api('stock_alert.unsubscribe', { token }),
    successor: (slug: string) => api('product.get_successor', { slug }),
    searchProducts: (query: Input<'product.search'>) => api('product.search', query),
    suggest: async (q: string) => (await api('search.suggest', { q })).data,

    advertisements: async (position: Position) => (await api('advertisement.show', { position })).data,
    followAdvertisement: (id: string, counted: boolean) => api('advertisement.follow', { id, counted }),

    cart: () => api('cart.get', {}),
    addToCart: (variantId: string, quantity: number) => api('cart.add_line', { variant_id: variantId, quantity }),
    setQuantity: (lineId: string, quantity: number) => api('cart.set_quantity', { id: lineId, quantity }),
    removeLine: (lineId: string) => api('cart.remove_line', { id: lineId }),
    applyCode: (code: string) => api('cart.apply_code', { code }),
    removeCode: () => api('cart.remove_code', {}),
    mergeCart: (token: string) => api('cart.merge', { token }),

    leftCart: (token: string) => api('cart.show_left', { token }),
    restoreCart: (token: string) => api('cart.restore', { token }),
    stopReminders: (token: string) => api('cart.stop_reminders', { token }),

    checkoutOptions: (country?: string) => api('checkout.options', country ? { country } : {}),
    previewBill: (choices: BillInput) => api('order.preview', choices),
    placeOrder: (order: OrderInput, idempotencyKey: string) => api('order.create', order, { idempotencyKey }),
    orderDocuments: async (id: string, access?: string) => (await api('invoice.list_of_order', { id, ...by(access) })).data,
    order: (number: string, access?: string) => api('order.get', { id: number, ...by(access) }),
    returns: (number: string, access?: string) => api('order.list_returns', { id: number, ...by(access) }),
    requestReturn: (wish: Omit<Input<'return.request'>, 'access'>, idempotencyKey: string, access?: string) =>
      api('return.request', { ...wish, ...by(access) }, { idempotencyKey }),
    cancelReturn: (id: string, access?: string) => api('return.cancel', { id, ...by(access) }),
    addReturnPhoto: (id: string, file: Blob, access?: string) => api('return.add_photo', { id, file, ...by(access) }),
    tracking: (number: string, access?: string) => api('order.track', { id: number, ...by(access) }),
    orders: async (page: number) => {
      const { data, meta } = await api('order.list', { page, per_page: 10 })
      return { data, meta: { page, per_page: meta.per_page, total: meta.total ?? 0 } }
    },
    loyalty: () => api('loyalty.get_mine', {}),
    loyaltyEntries: async (page: number) => {
      const { data, meta } = await api('loyalty.list_mine', { page, per_page: 20 })
      return { data, meta: { page, per_page: meta.per_page, total: meta.total ?? 0 } }
    },
    payOrder: (id: string, payment: PaymentInput, idempotencyKey: string, access?: string) =>
      api('order.pay', { id, ...payment, ...by(access) }, { idempotencyKey }),
    cancelOrder: (id: string, reason: string | undefined, access?: string) =>
      api('order.cancel', { id, ...(reason === undefined ? {} : { reason }), ...by(access) }),
  }
}

// A guest shows by the token of the order that it is theirs.
function by(access: string | undefined): { access?: string } {
  return access === undefined ? {} : { access }
}
