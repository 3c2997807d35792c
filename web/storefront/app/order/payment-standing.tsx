import { standingOf } from '#lib/payment-standing.ts'
import type { Order, OrderSummary } from '../api/types.ts'
import { Money } from '../components/money.tsx'
import { useLanguage } from '../i18n/language.tsx'

/** How an order stands with its payment, with what is still owed or to be given back. */
export function PaymentStanding({ order }: { order: Order | OrderSummary }) {
  const { m } = useLanguage()
  const found = standingOf({ ...order, total: 'totals' in order ? order.totals.total : order.total })
  return (
    <>
      {m.order.payment[found.state]}
      {'amount' in found && (
        <>
          {' '}
          <Money value={found.amount} />
        </>
      )}
    </>
  )
}
