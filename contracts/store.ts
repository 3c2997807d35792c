import type { Locale } from '#lib/locale.ts'
import type { Rounding } from '#lib/money.ts'
import type { SlotRules } from '#lib/slots.ts'
import type { TaxClass, TaxRate } from '#lib/taxes.ts'
import type { MoneyShape } from './shapes.ts'

/** A currency the shop sells in; `rate` is how much of it one unit of the base currency buys. */
export interface ShopCurrency {
  code: string
  rate: string
  /** Amounts are rounded to a multiple of this many minor units. */
  increment: number
  mode: Rounding
}

/** What every service needs to know of the shop and a branch. */
export interface Shop {
  name: string
  branch: {
    id: string
    name: string
    slug: string
    online: boolean
    time_zone: string
    /** What it sells in and speaks, where that differs from the shop. */
    currency: string | null
    locale: Locale | null
    /** Where it is, as far as that was said. */
    country: string | null
    region: string | null
  }
  branch_ids: string[]
  /** Those that are not published yet, too. */
  all_branch_ids: string[]
  default_locale: Locale
  locales: Locale[]
  base_currency: string
  currencies: ShopCurrency[]
  /** Codes of the classes that goods are taxed in. */
  tax_classes: string[]
  /** When a branch comes or goes by itself. */
  changes_at: string | null
}

/** A way of delivery of a branch; fees are in the asked currency. */
export interface DeliveryMethod {
  code: string
  name: string
  description: string
  kind: 'shipping' | 'pickup'
  fee: MoneyShape
  free_from: MoneyShape | null
  tax_class: string
  /** Whom it serves; empty means everybody. */
  countries: string[]
  city_ids: string[]
  /** Whether the fee of the address's city takes the place of its own. */
  fee_by_city: boolean
  /** When it can be had; without windows no time is chosen. */
  slots: SlotRules
}

/** A city that a branch delivers to, with its own fee and smallest order where they are said. */
export interface DeliveryZone {
  city_id: string
  country: string
  names: string[]
  name: string
  fee: MoneyShape | null
  minimum: MoneyShape | null
}

/** A published branch as far as it decides whom it serves; the default one comes first. */
export interface VisitorBranch {
  id: string
  country: string | null
  /** The cities that it delivers to, by their names in every language. */
  cities: { country: string; names: string[] }[]
}

/** What services ask the store. */
export interface StoreCalls {
  /** For a visit a branch must be shown; otherwise any is found. */
  'store.getShop': { input: { branch_id: string | null; locale: Locale; is_visit?: boolean }; output: Shop }
  'store.listVisitorBranches': { input: Record<string, never>; output: { branches: VisitorBranch[]; changes_at: string | null } }
  'store.getSettings': { input: { branch_id: string | null }; output: { values: Record<string, unknown> } }
  'store.listDeliveryMethods': {
    input: { branch_id: string; currency: string; locale: Locale }
    output: { methods: DeliveryMethod[]; zones: DeliveryZone[] }
  }
  'store.listTaxes': { input: { branch_id: string }; output: { classes: TaxClass[]; rates: TaxRate[] } }
  'store.findExemption': {
    input: { customer_id: string }
    output: { exemption: { valid_until: string | null } | null }
  }
}
