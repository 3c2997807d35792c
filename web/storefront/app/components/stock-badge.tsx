import type { Stock } from '../api/types.ts'
import { useLanguage } from '../i18n/language.tsx'

const TONE: Record<Stock, string> = {
  in_stock: 'text-teal before:bg-teal',
  low_stock: 'text-accent before:bg-accent',
  backorder: 'text-muted before:bg-saffron',
  out_of_stock: 'text-muted before:bg-edge',
}

/** Whether something can be bought now, exact when only a few are left. */
export function StockBadge({ stock, left }: { stock: Stock; left?: number | null }) {
  const { m } = useLanguage()
  return (
    <span className={`inline-flex items-center gap-2 text-sm font-medium before:size-2 before:rounded-full ${TONE[stock]}`}>
      {stock === 'low_stock' && left ? m.product.left(left) : m.product.stock[stock]}
    </span>
  )
}
