import type { ReactNode } from 'react'
import { formatPercent } from '#lib/locale.ts'
import type { Money as Amount } from '../api/types.ts'
import { Money } from '../components/money.tsx'
import { useLanguage } from '../i18n/language.tsx'

/** The sums of a cart, a bill or an order; what does not apply is left out. */
export type Sums = {
  subtotal: Amount
  discount: Amount
  tax: Amount
  tax_included: boolean
  taxes?: { percent: number; tax: Amount }[]
  tax_exempt?: boolean
  delivery?: Amount
  payment_fee?: Amount
  total: Amount
}

/** What is to be paid, line by line down to the total. */
export function BillTable({ sums, reduction }: { sums: Sums; reduction?: { name: string } | null | undefined }) {
  const { locale, m } = useLanguage()
  const taxed = sums.tax_included ? m.checkout.taxIncludedAt : m.checkout.taxAt
  const parts = sums.taxes ?? []
  return (
    <dl className="space-y-2.5">
      <Row name={m.cart.subtotal}>
        <Money value={sums.subtotal} />
      </Row>
      {sums.discount.amount > 0 && (
        <Row name={reduction ? `${m.cart.discount} (${reduction.name})` : m.cart.discount}>
          <Money value={{ ...sums.discount, amount: -sums.discount.amount }} className="text-accent" />
        </Row>
      )}
      <Row name={m.cart.delivery}>
        {sums.delivery ? (
          sums.delivery.amount > 0 ? (
            <Money value={sums.delivery} />
          ) : (
            m.cart.free
          )
        ) : (
          <span className="text-sm text-muted">{m.cart.deliveryLater}</span>
        )}
      </Row>
      {sums.payment_fee && sums.payment_fee.amount > 0 && (
        <Row name={m.checkout.paymentFee}>
          <Money value={sums.payment_fee} />
        </Row>
      )}
      {parts.map(({ percent, tax }) => (
        <Row key={percent} name={taxed(formatPercent(percent, locale))}>
          <Money value={tax} className={sums.tax_included ? 'text-muted' : ''} />
        </Row>
      ))}
      {parts.length === 0 && sums.tax.amount > 0 && (
        <Row name={sums.tax_included ? m.cart.taxIncluded : m.cart.tax}>
          <Money value={sums.tax} className={sums.tax_included ? 'text-muted' : ''} />
        </Row>
      )}
      {sums.tax_exempt && <p className="text-sm text-muted">{m.checkout.exempt}</p>}
      <div className="flex items-baseline justify-between gap-4 border-t border-line pt-4 text-xl font-semibold">
        <dt>{m.cart.total}</dt>
        <dd>
          <Money value={sums.total} />
        </dd>
      </div>
    </dl>
  )
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex items-baseline justify-between gap-4">
      <dt className="text-muted">{name}</dt>
      <dd className="text-end">{children}</dd>
    </div>
  )
}
