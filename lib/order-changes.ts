import { formatMoney, formatNumber, type Locale } from './locale.ts'
import type { MoneyJson } from './money.ts'
import { slotText } from './slot-text.ts'

/** Something that a change of an order changes, before and after: of a line its pieces, else a text. */
export interface OrderChange {
  what: 'line' | 'delivery' | 'slot' | 'code' | 'address' | 'contact'
  name: string
  from: number | string
  to: number | string
}

const CHANGED: Record<Exclude<OrderChange['what'], 'line'> | 'total', Record<Locale, string>> = {
  delivery: { en: 'Delivery', fa: 'روش ارسال', ar: 'التوصيل', uk: 'Доставка' },
  slot: { en: 'Delivery time', fa: 'زمان تحویل', ar: 'موعد التسليم', uk: 'Час доставки' },
  code: { en: 'Code', fa: 'کد تخفیف', ar: 'رمز الخصم', uk: 'Промокод' },
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
  const say = (value: number | string) =>
    typeof value === 'number' ? formatNumber(value, locale) : value ? isolated(value) : NOTHING
  const lines = changes.map(({ what, name, from, to }) => {
    const title = what === 'line' ? isolated(name) : (CHANGED[what]?.[locale] ?? what)
    const [before, after] = what === 'slot' ? [inWords(from, locale), inWords(to, locale)] : [from, to]
    return `${title}: ${say(before)} ${arrow} ${say(after)}`
  })
  const sums = [formatMoney(total.from, locale), formatMoney(total.to, locale)]
  return sums[0] === sums[1] ? lines : [...lines, `${CHANGED.total[locale]}: ${sums[0]} ${arrow} ${sums[1]}`]
}

// Digits after a name of the other direction would be read with it, and the arrow between them point back.
function isolated(text: string): string {
  return `\u2068${text}\u2069`
}

// A window as a change keeps it: its day, and from when to when.
function inWords(slot: number | string, locale: Locale): string {
  const [date, from, to] = String(slot).split(' ')
  return date && from && to ? slotText({ date, from, to }, locale) : ''
}
