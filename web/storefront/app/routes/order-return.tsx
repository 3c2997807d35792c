import { useEffect } from 'react'
import { redirect, useRevalidator } from 'react-router'
import { Seo } from '../components/seo.tsx'
import { useLanguage } from '../i18n/language.tsx'
import { findOrder } from '../order/find-order.server.ts'
import { sessionOf } from '../session/session.server.ts'
import type { Route } from './+types/order-return.ts'

const ASK_AGAIN_MS = 2000

/** Back from the bank: on to the thanks, to another try, or wait until the bank has spoken. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const session = sessionOf(context)
  const order = await findOrder(session, params.number, url)
  const page = `/${session.locale}/orders/${encodeURIComponent(order.number)}`
  if (order.payment_status === 'paid' || order.payment_status === 'authorized') throw redirect(`${page}/placed${url.search}`)
  if (order.payment_status !== 'pending' || order.status !== 'pending') throw redirect(page + url.search)
  return { number: order.number, page: page + url.search }
}

/** Waiting for the bank. */
export default function OrderReturn({ loaderData: { number, page } }: Route.ComponentProps) {
  const { m } = useLanguage()
  const { revalidate } = useRevalidator()
  useEffect(() => {
    const timer = setInterval(() => void revalidate(), ASK_AGAIN_MS)
    return () => clearInterval(timer)
  }, [revalidate])
  return (
    <div className="page flex flex-col items-center py-24 text-center">
      <Seo title={m.order.title(number)} hidden />
      <noscript>
        <meta httpEquiv="refresh" content="3" />
      </noscript>
      <div aria-hidden="true" className="arch stars mb-8 h-44 w-32 animate-pulse bg-teal-soft" />
      <h1 className="display text-3xl">{m.order.title(number)}</h1>
      <p role="status" className="mt-4 max-w-md text-lg text-muted">
        {m.order.paymentWaiting}
      </p>
      <a href={page} className="link mt-6">
        {m.paying.otherWay}
      </a>
    </div>
  )
}
