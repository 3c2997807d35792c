import type { Input, Output, Row } from '#sdk'

/** An amount in major units of a currency. */
export type Money = Dashboard['figures']['sales_today']

/** One page of a list with its position in the whole. */
export type Page<T> = { data: T[]; meta: { page: number; per_page: number; total: number; next_cursor?: string } }

/** A list answered whole. */
export type Whole<T> = { data: T[] }

/** An uploaded picture with its responsive renditions. */
export type Media = Output<'media.upload'>

/** The signed-in person with what they may do. */
export type Me = Output<'user.me'>

/** A person in the staff's list of users. */
export type User = Row<'user.list'>

/** Public facts of the shop. */
export type Store = Output<'store.get'>

/** A currency the shop trades in. */
export type Currency = Store['currencies'][number]

/** The kinds of control a setting may ask for. */
export type SettingType = Setting['type']

/** One entry of the registry of settings, translated. */
export type Setting = Row<'settings.list'>

/** A category with all its languages, as staff edit it. */
export type Category = Omit<Row<'category.list'>, 'translations'> & Pick<CategoryInput, 'translations'>

/** What is sent to create or change a category. */
export type CategoryInput = Input<'category.create'> & { version?: number }

/** What makes variants differ, with its values. */
export type Attribute = Row<'attribute.list'>

/** One value of an attribute. */
export type AttributeValue = Attribute['values'][number]

/** A notice in the staff's inbox. */
export type Notice = Row<'notification.list'>

/** The inbox page with the count of unread notices. */
export type NoticePage = Output<'notification.list'>

/** A mail kept by the development outbox. */
export type Mail = Row<'outbox.list'>

/** The figures and lists of the dashboard. */
export type Dashboard = Output<'analytics.dashboard'>

/** Sales and orders of one day, sales in major units of the dashboard's currency. */
export type DayFigures = Dashboard['series'][number]
