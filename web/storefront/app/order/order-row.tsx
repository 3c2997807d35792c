import { between } from '#lib/locale.ts'
import type { OrderSummary } from '../api/types.ts'
import { Money } from '../components/money.tsx'
import { Picture } from '../components/picture.tsx'
import { ShopLink } from '../components/shop-link.tsx'
import { When } from '../components/when.tsx'
import { useLanguage } from '../i18n/language.tsx'
import { PaymentStanding } from './payment-standing.tsx'

/** An order in the list of one's own, a link as a whole. */
export function OrderRow({ order }: { order: OrderSummary }) {
  const { locale, m } = useLanguage()
  return (
    <li className="group relative grid grid-cols-[4rem_1fr] items-center gap-x-4 gap-y-1 rounded-2xl border border-line bg-surface p-4 hover:border-edge sm:grid-cols-[4rem_1fr_auto] sm:gap-x-6 sm:p-5">
      <div className="row-span-2 self-start overflow-hidden rounded-lg bg-sand sm:row-span-1">
        {order.image ? (
          <Picture media={order.image} alt="" sizes="64px" className="aspect-square w-full object-cover" />
        ) : (
          <div className="stars aspect-square" />
        )}
      </div>
      <div className="min-w-0">
        <ShopLink
          to={`/orders/${order.number}`}
          className="font-semibold after:absolute after:inset-0 after:rounded-2xl group-hover:text-accent"
        >
          <bdi dir="ltr">{order.number}</bdi>
        </ShopLink>
        <p className="text-sm text-muted">
          <When at={order.placed_at} style="date" />
          {between(locale)}
          {m.order.itemCount(order.item_count)}
        </p>
        <p className="mt-1 text-sm">
          <span className="font-medium">{m.order.status[order.status]}</span>
          <span className="text-muted">
            {between(locale)}
            <PaymentStanding order={order} />
          </span>
        </p>
      </div>
      <Money value={order.total} className="font-semibold max-sm:col-start-2" />
    </li>
  )
}
