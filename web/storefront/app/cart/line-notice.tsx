import { Form } from 'react-router'
import { formatMoney, formatNumber } from '#lib/locale.ts'
import type { CartLine } from '../api/types.ts'
import { Notice } from '../components/notice.tsx'
import { useLanguage } from '../i18n/language.tsx'

type Props = { line: CartLine; notice: CartLine['notices'][number] }

// What keeps a cart from being bought as it is; a new price does not.
const IN_THE_WAY = new Set(['unavailable', 'stock_reduced'])

/** Whether something of a cart has to be changed before it can be bought. */
export function isInTheWay(lines: readonly CartLine[]): boolean {
  return lines.some((line) => line.notices.some((notice) => IN_THE_WAY.has(notice.code)))
}

/** What happened to a line since it was put into the cart, with the way to take what is left. */
export function LineNotice({ line, notice }: Props) {
  const { locale, m } = useLanguage()
  const left = notice.code === 'stock_reduced' ? (line.available ?? 0) : 0
  const code = notice.code === 'stock_reduced' && left === 0 ? 'sold_out' : notice.code
  return (
    <Notice tone="warning">
      {left > 0 ? m.product.left(left) : (m.cart.notices[code] ?? notice.detail)}
      {notice.old_price && <span suppressHydrationWarning> ({m.cart.wasPrice(formatMoney(notice.old_price, locale))})</span>}
      {left > 0 && (
        <Form method="post" replace preventScrollReset>
          <input type="hidden" name="line" value={line.id} />
          <button type="submit" name="quantity" value={left} className="link min-h-11 font-semibold">
            {m.cart.take(formatNumber(left, locale))}
          </button>
        </Form>
      )}
    </Notice>
  )
}
