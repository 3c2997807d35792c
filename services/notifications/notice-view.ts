import Type, { type Static } from 'typebox'
import { Id, Nullable, Time } from '#contracts/shapes.ts'
import { formatMoney, formatNumber, type Locale } from '#lib/locale.ts'
import { NOTICES, PROBLEMS } from './notice-texts.ts'

/** A notice as its receiver sees it. */
export const Notice = Type.Object({
  id: Id,
  type: Type.String(),
  title: Type.String(),
  body: Type.String(),
  link: Type.String(),
  read_at: Nullable(Time),
  created_at: Time,
})

/** A notice as it is kept. */
export interface NoticeRow {
  id: string
  type: string
  data: Record<string, unknown>
  link: string
  read_at: string | null
  created_at: string
}

/** A notice in a language. */
export function noticeView(row: NoticeRow, locale: Locale): Static<typeof Notice> {
  const {
    total: whole,
    refund,
    number,
    customer_name,
    sku,
    available,
    name,
    reason,
    changed,
    failed,
    problems,
    file_name,
    created,
    updated,
    products,
    return_number,
    detail,
  } = row.data as {
    total?: { amount: number; currency: string }
    refund?: { amount: { amount: number; currency: string } }
    number?: string
    customer_name?: string
    sku?: string
    available?: number
    name?: string
    reason?: string
    changed?: number
    failed?: number | boolean
    file_name?: string
    created?: number
    updated?: number
    products?: number
    return_number?: string
    detail?: string
    problems?: { code: string; detail: string }[]
  }
  const total = whole ?? refund?.amount
  const say = NOTICES[row.type]?.[locale]
  const { title, body } = say?.({
    number: number ?? '',
    return: return_number ?? '',
    name: customer_name ?? '',
    total: total ? formatMoney(total, locale) : '',
    sku: sku ?? '',
    available: formatNumber(available ?? 0, locale),
    product: name ?? '',
    channel: name ?? '',
    detail: detail ?? '',
    reason: reason ?? '',
    changed: formatNumber(changed ?? 0, locale),
    failed: typeof failed === 'boolean' ? (failed ? '1' : '') : formatNumber(failed ?? 0, locale),
    file_name: file_name ?? '',
    created: formatNumber(created ?? 0, locale),
    updated: formatNumber(updated ?? 0, locale),
    products: formatNumber(products ?? 0, locale),
    problems: (problems ?? [])
      .map(({ code, detail }) => (locale === 'en' ? detail : (PROBLEMS[code]?.[locale] ?? detail)))
      .join(' '),
  }) ?? { title: row.type, body: '' }
  return { id: row.id, type: row.type, title, body, link: row.link, read_at: row.read_at, created_at: row.created_at }
}
