import { redirect } from 'react-router'
import { slotText } from '#lib/slot-text.ts'
import { orNotFound } from '../api/not-found.server.ts'
import { ApiProblem } from '../api/problem.ts'
import type { Tracking } from '../api/types.ts'
import { Icon } from '../components/icon.tsx'
import { Seo } from '../components/seo.tsx'
import { ShopLink } from '../components/shop-link.tsx'
import { When } from '../components/when.tsx'
import { useLanguage } from '../i18n/language.tsx'
import { accessOf } from '../order/find-order.server.ts'
import { OrderTimeline } from '../order/order-timeline.tsx'
import { stepsOf } from '../order/steps-of.ts'
import { sessionOf } from '../session/session.server.ts'
import type { Route } from './+types/order-track.ts'

/** How far an order has come, for whoever has its link. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const session = sessionOf(context)
  try {
    const access = accessOf(url)
    const order: Tracking = await orNotFound(session.api.tracking(params.number, access))
    return { order, page: `/orders/${order.number}${access ? `?access=${encodeURIComponent(access)}` : ''}` }
  } catch (error) {
    if (error instanceof ApiProblem && error.problem.status === 401)
      throw redirect(`/${session.locale}/sign-in?next=${encodeURIComponent(url.pathname + url.search)}`)
    throw error
  }
}

/** The page by which an order is followed. */
export default function OrderTrack({ loaderData: { order, page } }: Route.ComponentProps) {
  const { locale, m } = useLanguage()
  const ended = order.status === 'cancelled' || order.status === 'rejected'
  return (
    <div className="page max-w-2xl pt-10">
      <Seo title={m.track.title(order.number)} hidden />
      <h1 className="display text-4xl sm:text-5xl">{m.track.title(order.number)}</h1>
      {ended ? (
        <p className="mt-8 rounded-card bg-danger-soft px-4 py-3 font-medium text-danger">{m.order.status[order.status]}</p>
      ) : (
        <ol aria-label={m.order.progress} className="mt-10">
          {stepsOf(order).map(({ status, at, done, last }) => (
            <li key={status} aria-current={last ? 'step' : undefined} className="relative flex gap-5 pb-8 last:pb-0">
              <span
                aria-hidden="true"
                className={`relative z-10 grid size-9 shrink-0 place-items-center rounded-full ${done ? 'bg-teal text-on-teal' : 'border border-edge bg-paper'}`}
              >
                {done && <Icon name="check" className="size-4" />}
              </span>
              <span
                aria-hidden="true"
                className={`absolute start-[1.0625rem] top-9 bottom-0 w-0.5 ${done && !last ? 'bg-teal' : 'bg-line'}`}
              />
              <span className={done ? '' : 'text-muted'}>
                <span className={`block leading-9 ${done ? 'font-medium' : ''}`}>{m.order.status[status]}</span>
                {at && (
                  <span className="block text-sm text-muted">
                    <When at={at} />
                  </span>
                )}
              </span>
            </li>
          ))}
        </ol>
      )}
      <dl className="mt-10 grid gap-6 rounded-2xl bg-sand p-6 sm:grid-cols-2">
        <div>
          <dt className="mb-1 text-sm text-muted">{m.order.deliveryMethod}</dt>
          <dd>
            {order.delivery_method.name}
            {order.delivery_slot && (
              <span className="block text-muted" suppressHydrationWarning>
                {slotText(order.delivery_slot, locale)}
              </span>
            )}
            {(order.carrier ?? order.deliverer_name) && (
              <span className="block">
                <bdi>{order.carrier ?? order.deliverer_name}</bdi>
              </span>
            )}
          </dd>
        </div>
        {order.tracking_number && (
          <div>
            <dt className="mb-1 text-sm text-muted">{m.order.tracking}</dt>
            <dd>
              {order.tracking_url ? (
                <a href={order.tracking_url} rel="noreferrer" className="link font-medium">
                  <bdi dir="ltr">{order.tracking_number}</bdi>
                </a>
              ) : (
                <bdi dir="ltr" className="font-medium">
                  {order.tracking_number}
                </bdi>
              )}
            </dd>
          </div>
        )}
      </dl>
      {order.proof_url && (
        <img src={order.proof_url} alt={m.track.proof} className="mt-6 max-h-80 w-full rounded-2xl object-cover" loading="lazy" />
      )}
      <OrderTimeline timeline={order.timeline} />
      <ShopLink to={page} className="button button-quiet mt-8">
        {m.order.view}
      </ShopLink>
    </div>
  )
}
