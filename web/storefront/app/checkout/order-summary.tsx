import type { Bill } from '../api/types.ts'
import { BillTable } from '../cart/bill-table.tsx'
import { LineOptions } from '../components/line-options.tsx'
import { Money } from '../components/money.tsx'
import { Picture } from '../components/picture.tsx'
import { LateNote } from '../components/restock-day.tsx'
import { ShopLink } from '../components/shop-link.tsx'
import { useLanguage } from '../i18n/language.tsx'

/** What is being bought and what it will cost, as things stand. */
export function OrderSummary({ bill, waiting }: { bill: Bill; waiting: boolean }) {
  const { m } = useLanguage()
  return (
    <section aria-labelledby="bill" aria-busy={waiting} className="rounded-2xl bg-sand p-6">
      <div className="mb-4 flex items-baseline justify-between">
        <h2 id="bill" className="text-lg font-semibold">
          {m.checkout.bill}
        </h2>
        <ShopLink to="/cart" className="link inline-flex min-h-11 items-center text-sm">
          {m.checkout.edit}
        </ShopLink>
      </div>
      <ul className="mb-5 space-y-4 border-b border-line pb-5">
        {bill.lines.map((line) => (
          <li key={line.id} className="grid grid-cols-[3.5rem_1fr_auto] items-center gap-4">
            <div className="overflow-hidden rounded-md bg-paper">
              {line.image ? (
                <Picture media={line.image} alt="" sizes="56px" className="aspect-square w-full object-cover" />
              ) : (
                <div className="stars aspect-square" />
              )}
            </div>
            <div className="min-w-0 text-sm">
              <p className="leading-snug font-medium">{line.name}</p>
              <p className="text-muted">
                <LineOptions options={line.options} quantity={line.quantity} />
              </p>
              <LateNote line={line} />
            </div>
            <Money value={line.total} className="text-sm font-medium" />
          </li>
        ))}
      </ul>
      <div className={waiting ? 'opacity-60 transition-opacity' : ''}>
        <BillTable sums={bill} reduction={bill.reduction} />
      </div>
    </section>
  )
}
