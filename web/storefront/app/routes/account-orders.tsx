import { redirect } from 'react-router'
import { AccountTabs } from '../account/account-tabs.tsx'
import { Seo } from '../components/seo.tsx'
import { ShopLink } from '../components/shop-link.tsx'
import { useLanguage } from '../i18n/language.tsx'
import { Pagination } from '../listing/pagination.tsx'
import { OrderRow } from '../order/order-row.tsx'
import { sessionOf } from '../session/session.server.ts'
import type { Route } from './+types/account-orders.ts'

/** The visitor's own orders, newest first. */
export async function loader({ context, url }: Route.LoaderArgs) {
  const session = sessionOf(context)
  if (!(await session.visitor())) throw redirect(`/${session.locale}/sign-in?next=${encodeURIComponent(url.pathname)}`)
  return session.api.orders(Math.max(1, Number.parseInt(url.searchParams.get('page') ?? '', 10) || 1))
}

/** The page of the visitor's orders. */
export default function AccountOrders({ loaderData: { data: orders, meta } }: Route.ComponentProps) {
  const { locale, m } = useLanguage()
  return (
    <div className="page max-w-4xl pt-10">
      <Seo title={m.order.mine} hidden />
      <AccountTabs title={m.order.mine} />
      {orders.length === 0 ? (
        <div className="py-16 text-center">
          <p className="text-lg text-muted">{m.order.none}</p>
          <ShopLink to="/" className="button button-primary mt-6">
            {m.cart.browse}
          </ShopLink>
        </div>
      ) : (
        <ul className="space-y-4">
          {orders.map((order) => (
            <OrderRow key={order.id} order={order} />
          ))}
        </ul>
      )}
      <Pagination meta={meta} pathOf={(page) => `/${locale}/account/orders?page=${page}`} />
    </div>
  )
}
