import { randomUUID } from 'node:crypto'
import { data, redirect } from 'react-router'
import { ApiProblem, problemText } from '../api/problem.ts'
import { BillTable } from '../cart/bill-table.tsx'
import { Notice } from '../components/notice.tsx'
import { Seo } from '../components/seo.tsx'
import { ShopLink } from '../components/shop-link.tsx'
import { When } from '../components/when.tsx'
import { CATALOGUES } from '../i18n/catalogues.server.ts'
import { useLanguage } from '../i18n/language.tsx'
import { afterOrder } from '../order/after-order.server.ts'
import { canPay } from '../order/can-pay.ts'
import { CancelOrder } from '../order/cancel-order.tsx'
import { accessOf, findOrder } from '../order/find-order.server.ts'
import { OrderDocuments } from '../order/order-documents.tsx'
import { OrderFacts } from '../order/order-facts.tsx'
import { OrderLines } from '../order/order-lines.tsx'
import { OrderProgress } from '../order/order-progress.tsx'
import { OrderReturns } from '../order/order-returns.tsx'
import { OrderTimeline } from '../order/order-timeline.tsx'
import { PayAgain } from '../order/pay-again.tsx'
import { sameAttempt } from '../order/same-attempt.server.ts'
import { sessionOf } from '../session/session.server.ts'
import type { Route } from './+types/order.ts'

/** An order with, while it can be paid, the ways of paying. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const session = sessionOf(context)
  const order = await findOrder(session, params.number, url)
  const arrived = order.status === 'delivered' || order.status === 'closed'
  const access = accessOf(url)
  const returns = arrived ? await session.api.returns(order.id, access) : undefined
  const documents = await session.api.orderDocuments(order.id, access)
  return { order, returns, documents, access, payable: canPay(order), payKey: randomUUID(), search: url.search }
}

/** Cancels the order or a return of it, or pays for it. */
export async function action({ context, params, request, url }: Route.ActionArgs) {
  const session = sessionOf(context)
  const access = accessOf(url)
  const form = await request.formData()
  const order = await findOrder(session, params.number, url)
  try {
    if (form.get('intent') === 'cancel') {
      await session.api.cancelOrder(order.id, String(form.get('reason') ?? '') || undefined, access)
      return redirect(url.pathname + url.search, 303)
    }
    if (form.get('intent') === 'cancel_return') {
      await session.api.cancelReturn(String(form.get('return') ?? ''), access)
      return redirect(url.pathname + url.search, 303)
    }
    const method = String(form.get('payment_method') ?? '')
    const card = String(form.get('card_number') ?? '').replaceAll(/\D/g, '')
    if (method === 'demo' && !card) {
      return data({ cardError: CATALOGUES[session.locale].checkout.required }, { status: 422 })
    }
    const payment = { payment_method: method, ...(method === 'demo' ? { payment: { card_number: card } } : {}) }
    const key = String(form.get('pay_key') || randomUUID())
    const paid = await sameAttempt(() => session.api.payOrder(order.id, payment, key, access))
    return afterOrder(paid, session.locale, access)
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.problem.status >= 500) throw error
    return data({ refusal: problemText(error.problem) }, { status: error.problem.status })
  }
}

/** The page of an order. */
export default function OrderPage({
  loaderData: { order, returns, documents, access, payable, payKey, search },
  actionData,
}: Route.ComponentProps) {
  const { m } = useLanguage()
  const refusal = actionData && 'refusal' in actionData ? actionData.refusal : undefined
  const cardError = actionData && 'cardError' in actionData ? actionData.cardError : undefined
  return (
    <div className="page pt-10">
      <Seo title={m.order.title(order.number)} hidden />
      <h1 className="display text-4xl sm:text-5xl">{m.order.title(order.number)}</h1>
      <p className="mt-2 mb-8 text-muted">
        <When at={order.placed_at ?? order.created_at} />
      </p>
      {refusal && (
        <div className="mb-6">
          <Notice tone="danger" alert>
            {refusal}
          </Notice>
        </div>
      )}
      <div className="grid gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_23rem]">
        <div>
          {payable && <PayAgain order={order} payKey={payKey} error={cardError} />}
          <OrderProgress status={order.status} />
          {(order.status === 'processing' || order.status === 'shipped') && (
            <ShopLink to={`/orders/${order.number}/track${search}`} className="link mt-6 inline-block">
              {m.track.follow}
            </ShopLink>
          )}
          <section aria-labelledby="items" className="mt-12">
            <h2 id="items" className="display mb-2 text-2xl">
              {m.order.items}
            </h2>
            <OrderLines lines={order.lines} />
          </section>
          {returns && (
            <OrderReturns
              returns={returns.data}
              until={returns.until}
              open={returns.open}
              path={`/orders/${order.number}/send-back${search}`}
            />
          )}
          <OrderTimeline timeline={order.timeline} />
          {order.allowed_moves.includes('cancel') && <CancelOrder />}
        </div>
        <aside className="h-fit space-y-8 rounded-2xl bg-sand p-6 lg:[&_dl]:grid-cols-1">
          <OrderFacts order={order} />
          <BillTable sums={{ ...order.totals, taxes: order.taxes, tax_exempt: order.tax_exempt }} reduction={order.reduction} />
          <OrderDocuments documents={documents} access={access} />
        </aside>
      </div>
    </div>
  )
}
