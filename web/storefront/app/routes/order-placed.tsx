import { BillTable } from '../cart/bill-table.tsx'
import { Seo } from '../components/seo.tsx'
import { ShopLink } from '../components/shop-link.tsx'
import { useLanguage } from '../i18n/language.tsx'
import { accessOf, findOrder } from '../order/find-order.server.ts'
import { OrderFacts } from '../order/order-facts.tsx'
import { OrderLines } from '../order/order-lines.tsx'
import { sessionOf } from '../session/session.server.ts'
import type { Route } from './+types/order-placed.ts'

/** The order that was just placed. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const order = await findOrder(sessionOf(context), params.number, url)
  const access = accessOf(url)
  return { order, page: `/orders/${order.number}${access ? `?access=${encodeURIComponent(access)}` : ''}` }
}

/** The thanks after an order. */
export default function OrderPlaced({ loaderData: { order, page } }: Route.ComponentProps) {
  const { m } = useLanguage()
  return (
    <div>
      <Seo title={m.order.placedTitle} hidden />
      <section className="relative overflow-hidden bg-hero text-on-hero">
        <div aria-hidden="true" className="stars absolute inset-0 opacity-70" />
        <div className="page relative py-16 text-center">
          <h1 className="display text-4xl sm:text-5xl">{m.order.placedTitle}</h1>
          <p className="mt-3 text-lg opacity-90">{m.order.placedText(order.email)}</p>
          <p className="mt-8 text-sm opacity-90">{m.order.placedNumber}</p>
          <p className="display text-3xl">
            <bdi dir="ltr">{order.number}</bdi>
          </p>
        </div>
      </section>
      <div className="page mt-12 max-w-3xl">
        <OrderLines lines={order.lines} />
        <div className="mt-6 border-t border-line pt-6">
          <BillTable sums={{ ...order.totals, taxes: order.taxes, tax_exempt: order.tax_exempt }} reduction={order.reduction} />
        </div>
        <div className="mt-10 rounded-2xl bg-sand p-6">
          <OrderFacts order={order} />
        </div>
        <div className="mt-8 flex flex-wrap gap-3">
          <ShopLink to={page} className="button button-primary">
            {m.order.view}
          </ShopLink>
          <ShopLink to="/" className="button button-quiet">
            {m.product.keepShopping}
          </ShopLink>
        </div>
      </div>
    </div>
  )
}
