import { formatMoney, formatNumber, type Locale } from './locale.ts'
import type { MoneyJson } from './money.ts'

/** Something that a change of an order changes, before and after: of a line its pieces, else a text. */
export interface OrderChange {
  what: 'line' | 'delivery' | 'address' | 'contact'
  name: string
  from: number | string
  to: number | string
}

const CHANGED: Record<Exclude<OrderChange['what'], 'line'> | 'total', Record<Locale, string>> = {
  delivery: { en: 'Delivery', fa: 'روش ارسال', ar: 'التوصيل', uk: 'Доставка' },
  address: { en: 'Address', fa: 'نشانی', ar: 'العنوان', uk: 'Адреса' },
  contact: { en: 'Contact', fa: 'گیرنده', ar: 'المستلم', uk: 'Отримувач' },
  total: { en: 'Total', fa: 'جمع کل', ar: 'الإجمالي', uk: 'Разом' },
}
const NOTHING = '—'

/** What a change of an order changed, a line each: before and after, in the direction of the language. */
export function changeTexts(
  changes: readonly OrderChange[],
  total: { from: MoneyJson; to: MoneyJson },
  locale: Locale,
): string[] {
  const arrow = locale === 'fa' || locale === 'ar' ? '←' : '→'
  const say = (value: number | string) => (typeof value === 'number' ? formatNumber(value, locale) : value || NOTHING)
  const lines = changes.map(({ what, name, from, to }) => {
    const title = what === 'line' ? name : (CHANGED[what]?.[locale] ?? what)
    return `${title}: ${say(from)} ${arrow} ${say(to)}`
  })
  const sums = [formatMoney(total.from, locale), formatMoney(total.to, locale)]
  return sums[0] === sums[1] ? lines : [...lines, `${CHANGED.total[locale]}: ${sums[0]} ${arrow} ${sums[1]}`]
}
