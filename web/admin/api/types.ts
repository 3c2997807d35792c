import type { Locale, Translations } from '#lib/locale.ts'

/** An amount in major units of a currency. */
export type Money = { amount: number; currency: string }

/** One page of a list with its position in the whole. */
export type Page<T> = { data: T[]; meta: { page: number; per_page: number; total: number; next_cursor?: string } }

/** A list answered whole. */
export type Whole<T> = { data: T[] }

/** An uploaded picture with its responsive renditions. */
export type Media = {
  id: string
  kind: 'image'
  alt: string | null
  width: number
  height: number
  url: string
  renditions: { width: number; url: string; type: string }[]
}

/** The signed-in person with what they may do. */
export type Me = {
  id: string
  email: string
  first_name: string
  last_name: string
  kind: 'customer' | 'staff'
  locale: Locale
  roles: string[]
  permissions: string[]
  branches: string[] | null
  created_at: string
}

/** A person in the staff's list of users. */
export type User = {
  id: string
  email: string
  first_name: string
  last_name: string
  kind: 'customer' | 'staff'
  roles: string[]
  created_at: string
}

/** Public facts of the shop. */
export type Store = {
  name: string
  logo_url: string | null
  contact: { email: string | null; phone: string | null; address: string | null }
  locales: Locale[]
  default_locale: Locale
  currencies: Currency[]
  base_currency: string
  branch: { id: string; name: string; slug: string; online: boolean }
  cart_ttl_hours: number
}

/** A currency the shop trades in. */
export type Currency = { code: string; decimals: number; symbol: string }

/** The kinds of control a setting may ask for. */
export type SettingType = 'number' | 'switch' | 'select' | 'money' | 'text' | 'translated_text' | 'image' | 'list'

/** One entry of the registry of settings, translated. */
export type Setting = {
  key: string
  group: string
  type: SettingType
  value: unknown
  default: unknown
  min?: number
  max?: number
  step?: number
  options?: { value: string; label: string }[]
  label: string
  description: string
  warning?: string
  per_branch: boolean
  required_permission: string
  updated_at: string | null
}

/** A category with all its languages, as staff edit it. */
export type Category = {
  id: string
  parent_id: string | null
  translations: Translations<{
    name: string
    slug?: string
    description?: string
    seo?: { title?: string; description?: string }
  }>
  enabled: boolean
  priority: number
  image: Media | null
  depth: number
  product_count: number
  /** Branches that do not show it. */
  hidden_in: string[]
  version: number
}

/** What is sent to create or change a category. */
export type CategoryInput = {
  parent_id?: string | null
  translations: Category['translations']
  enabled?: boolean
  priority?: number
  image_id?: string | null
  version?: number
}

/** What makes variants differ, with its values. */
export type Attribute = {
  id: string
  code: string
  translations: Translations<{ name: string }>
  values: AttributeValue[]
  version: number
}

/** One value of an attribute. */
export type AttributeValue = {
  code: string
  translations: Translations<{ label: string }>
  swatch: string | null
  retired: boolean
}

/** A notice in the staff's inbox. */
export type Notice = {
  id: string
  type: string
  title: string
  body: string
  link: string
  read_at: string | null
  created_at: string
}

/** The inbox page with the count of unread notices. */
export type NoticePage = Page<Notice> & { meta: { unread: number } }

/** A mail kept by the development outbox. */
export type Mail = {
  id: string
  channel: 'email'
  to: string
  subject: string
  html: string
  text: string
  status: string
  created_at: string
}

/** The figures and lists of the dashboard. */
export type Dashboard = {
  currency: string
  figures: {
    sales_today: Money
    sales_month: Money
    revenue_total: Money
    orders_today: number
    orders_unpaid: number
    orders_undelivered: number
    payments: { succeeded: number; failed: number; sum_today: Money }
  }
  comparison: { sales_today_previous: Money; sales_month_previous: Money; orders_today_previous: number }
  series: DayFigures[]
  /** The same number of days before, day by day. */
  previous_series: DayFigures[]
  last_orders: {
    id: string
    number: string
    customer_name: string
    total: Money
    status: string
    placed_at: string
  }[]
  new_users: { id: string; name: string; email: string; created_at: string; orders_count: number }[]
  low_stock: { product_id: string; variant_id: string; name: string; sku: string; available: number }[]
  top_products: { product_id: string; name: string; quantity: number; total: Money }[]
}

/** Sales and orders of one day, sales in major units of the dashboard's currency. */
export type DayFigures = { date: string; sales: number; orders: number }
