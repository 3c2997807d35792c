import type { Locale } from '#lib/locale.ts'
import type { AccountCalls } from './account-calls.ts'
import type { CartContact, DescribedReminder } from './carts.ts'
import type { FacetLabel, IndexedProduct } from './indexed.ts'
import type { DescribedInvoice } from './invoices.ts'
import type { OfferPart } from './offer-part.ts'
import type { CodeRefusal, Reduction } from './reductions.ts'
import type { SetupCalls } from './setup-calls.ts'
import type { Media, MoneyShape } from './shapes.ts'
import type { DeliveryMethod, DeliveryZone, Shop, ShopCurrency, StoreCalls } from './store.ts'
import type { TargetCategory, TargetProduct } from './targets.ts'

export type {
  CodeRefusal,
  DeliveryMethod,
  DeliveryZone,
  FacetLabel,
  IndexedProduct,
  OfferPart,
  Reduction,
  Shop,
  ShopCurrency,
  TargetCategory,
  TargetProduct,
}

/** Who an access token belongs to. */
export interface ActorFacts {
  kind: 'customer' | 'staff' | 'api_key'
  id: string
  name: string
  roles: string[]
  permissions: string[]
  branches: string[] | null
  session_id: string
  /** Who made the key, where it is one. */
  maker_id: string | null
  /** When the token ends, in seconds since 1970. */
  expires_at: number
}

/** A way of payment of a branch: what it adds to an order (an amount and a share), and for which amounts it is there. */
export interface PaymentMethod {
  code: string
  name: string
  description: string
  fee: MoneyShape
  fee_percent: number
  tax_class: string
  min_amount: MoneyShape | null
  max_amount: MoneyShape | null
}

/** What a variant is offered for by a branch, right now. */
export interface Offer {
  variant_id: string
  product_id: string
  slug: string
  name: string
  sku: string
  options: { name: string; value: string }[]
  image: Media | null
  unit_price: MoneyShape
  compare_at: MoneyShape | null
  /** Pieces that can be promised; null when stock is not tracked. */
  available: number | null
  /** Pieces of them that lie there; more are backordered. Null as above. */
  free: number | null
  /** When backordered pieces are expected, where that is known. */
  restock_date: string | null
  weight_grams: number
  /** The class that it is taxed in. */
  tax_class: string
  /** How long a cart with it lives, in hours; null where it does not say. */
  cart_ttl_hours: number | null
  /** Its categories and all above them. */
  category_ids: string[]
  /** What is inside, where it is a bundle. */
  parts: OfferPart[] | null
  sellable: boolean
}

/** A line of goods. */
export interface StockLine {
  variant_id: string
  quantity: number
}

/** A line that cannot be had in full. */
export interface Shortage {
  variant_id: string
  available: number
}

/** Pieces of a promised line that are still to come, and when. */
export interface Backorder extends StockLine {
  restock_date: string | null
}

/** A line of a cart as it is handed to checkout. */
export interface TakenLine extends StockLine {
  id: string
  added_price_minor: string
}

/** A payment as other services see it. */
export interface PaymentFacts {
  id: string
  order_id: string
  method: string
  status: 'pending' | 'authorized' | 'succeeded' | 'failed' | 'voided' | 'refunded'
  amount: MoneyShape
  refunded: MoneyShape
  card_brand: string | null
  card_last4: string | null
  reason: string | null
  action: { type: 'redirect'; url: string } | null
}

/** Money given back of a payment. */
export interface RefundFacts {
  id: string
  payment_id: string
  key: string
  amount: MoneyShape
  status: 'asked' | 'done' | 'failed'
  reason: string
  reference: string | null
  failure: string | null
  actor_name: string
  created_at: string
}

/** What services ask each other at once; everything else is an event. Implemented in-process or by gRPC. */
export interface Calls extends StoreCalls, AccountCalls, SetupCalls {
  'identity.authenticate': { input: { token: string }; output: { actor: ActorFacts | null; reason: string | null } }
  'identity.listHolders': {
    input: { permission: string; branch_id: string | null; attached?: boolean }
    output: { users: { id: string; email: string; locale: string; name: string }[] }
  }
  'identity.listContacts': {
    input: { ids: string[]; with_phones?: boolean }
    output: { users: { id: string; email: string; phone: string | null; locale: string }[] }
  }
  'catalog.getOffers': {
    input: { branch_id: string; currency: string; locale: Locale; variant_ids: string[] }
    output: { offers: Offer[] }
  }
  'catalog.reserveStock': {
    input: { order_id: string; branch_id: string; expires_at: string; lines: StockLine[] }
    output: { reserved: boolean; shortages: Shortage[]; backorders: Backorder[] }
  }
  'catalog.releaseStock': { input: { order_id: string; reason: string }; output: { released: boolean } }
  'catalog.confirmStock': { input: { order_id: string }; output: { confirmed: boolean } }
  'catalog.editStock': {
    input: { change_id: string; order_id: string; branch_id: string; pieces: StockLine[]; bundles: StockLine[]; reason: string }
    output: { reserved: boolean; shortages: Shortage[]; backorders: Backorder[] }
  }
  'catalog.takeBackStock': {
    input: {
      change_id: string
      order_id: string
      branch_id: string
      pieces: (StockLine & { restock: boolean })[]
      reason: string
      written_off: string
    }
    output: { done: boolean }
  }
  'catalog.deductStock': { input: { order_id: string }; output: { deducted: boolean } }
  'catalog.listWatchers': {
    input: { product_id: string; branch_id: string; currencies: string[]; before: string; after: string | null }
    output: {
      names: { locale: string; name: string; slug: string }[]
      watchers: {
        id: string
        user_id: string | null
        email: string | null
        locale: string
        currency: string
        token: string
      }[]
    }
  }
  'catalog.describeTargets': {
    input: { branch_id: string; locale: Locale; product_ids: string[]; category_ids: string[]; media_ids: string[] }
    output: { products: TargetProduct[]; categories: TargetCategory[]; media: Media[] }
  }
  'catalog.getDocuments': {
    input: { product_ids: string[]; branch_ids?: string[] }
    output: { documents: IndexedProduct[]; labels: FacetLabel[] }
  }
  'cart.take': {
    input: { order_id: string; customer_id: string | null; token: string | null; contact?: CartContact }
    output: { cart: { id: string; branch_id: string; currency: string; code: string | null; lines: TakenLine[] } | null }
  }
  'cart.read': {
    input: { customer_id: string | null; token: string | null }
    output: { cart: { id: string; branch_id: string; currency: string; code: string | null; lines: TakenLine[] } | null }
  }
  'cart.keepContact': {
    input: { customer_id: string | null; token: string | null; contact: CartContact }
    output: { kept: boolean }
  }
  'cart.describeReminders': {
    input: { ids: string[]; cart_ids: string[]; locale?: Locale }
    output: { reminders: DescribedReminder[] }
  }
  'cart.finish': { input: { order_id: string; outcome: 'ordered' | 'given_back' }; output: { done: boolean } }
  'promotions.judge': {
    input: {
      branch_id: string
      code: string
      currency: string
      locale: Locale
      customer_id: string | null
      email: string | null
      lines: { variant_id: string; product_id: string; category_ids: string[]; total: MoneyShape }[]
    }
    output: { reduction: Reduction | null; refusal: CodeRefusal | null }
  }
  'promotions.hold': {
    input: {
      order_id: string
      number: string
      branch_id: string
      coupon_id: string
      version: number | null
      kind: 'coupon' | 'gift'
      code: string
      customer_id: string | null
      email: string
      discount: MoneyShape
      base_discount: MoneyShape
    }
    output: { refusal: CodeRefusal | null }
  }
  'promotions.checkMinimum': {
    input: { coupon_id: string; kind: 'coupon' | 'gift'; subtotal: MoneyShape }
    output: { missing: MoneyShape | null }
  }
  'promotions.giveBack': { input: { order_id: string }; output: { given_back: boolean } }
  'orders.listOpen': {
    input: { order_ids: string[]; variant_ids: string[] }
    output: { orders: { id: string; number: string; variant_ids: string[] }[] }
  }
  'orders.barUnwritten': { input: { order_ids: string[] }; output: { order_ids: string[] } }
  'orders.listKnown': { input: { order_ids: string[] }; output: { order_ids: string[] } }
  'orders.describeInvoice': { input: { id: string }; output: { invoice: DescribedInvoice | null } }
  'payments.listMethods': {
    input: { branch_id: string; currency: string; locale: Locale }
    output: { methods: PaymentMethod[]; changes_at: string | null }
  }
  'payments.process': {
    input: {
      order_id: string
      order_number?: string
      customer_id?: string | null
      branch_id: string
      method: string
      amount: MoneyShape
      attempt: string
      description: string
      return_url: string
      card_number: string | null
      scenario: string | null
    }
    output: { payment: PaymentFacts }
  }
  'payments.refund': {
    input: { order_id: string; key: string; amount: MoneyShape; reason: string; by_hand?: boolean }
    output: { refunded: MoneyShape; refunds: RefundFacts[]; payments: PaymentFacts[] }
  }
  'payments.capture': { input: { order_id: string }; output: { payments: PaymentFacts[] } }
  'payments.undo': { input: { order_id: string; reason: string }; output: { payments: PaymentFacts[] } }
  'payments.listCash': { input: { order_ids: string[] }; output: { cash: { order_id: string; amount: MoneyShape }[] } }
  'payments.sumKept': { input: { order_ids: string[] }; output: { kept: { order_id: string; amount: MoneyShape }[] } }
  'payments.setCash': {
    input: { order_id: string; branch_id: string; amount: MoneyShape }
    output: { payments: PaymentFacts[] }
  }
  'payments.recordCash': { input: { order_id: string; amount: MoneyShape }; output: { payment: PaymentFacts } }
  /** What was ever paid for an order, and each part of it that was given back or is asked for, with what it was asked for by. */
  'payments.describePaid': {
    input: { order_id: string }
    output: {
      paid: MoneyShape | null
      refunds: { id: string; amount: MoneyShape; key: string; status: 'asked' | 'done' }[]
    }
  }
  'payments.listForOrder': { input: { order_id: string }; output: { payments: PaymentFacts[] } }
}

/** Name of a call, `service.verbNoun`. */
export type CallName = keyof Calls
