import { randomUUID } from 'node:crypto'
import { data, Form, redirect, useNavigation } from 'react-router'
import { ApiProblem, problemText } from '../api/problem.ts'
import { Notice } from '../components/notice.tsx'
import { Seo } from '../components/seo.tsx'
import { CATALOGUES } from '../i18n/catalogues.server.ts'
import { useLanguage } from '../i18n/language.tsx'
import { accessOf, findOrder } from '../order/find-order.server.ts'
import { FORM_BYTES, readReturn } from '../order/return-form.server.ts'
import { ReturnLine } from '../order/return-line.tsx'
import { sessionOf } from '../session/session.server.ts'
import type { Route } from './+types/order-send-back.ts'

/** What of an order may still be sent back. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const session = sessionOf(context)
  const order = await findOrder(session, params.number, url)
  const { left, open } = await session.api.returns(order.id, accessOf(url))
  if (!open) throw redirect(`/${session.locale}/orders/${order.number}${url.search}`)
  const most = new Map(left.map((line) => [line.line_id, line.left]))
  const lines = order.lines.map((line) => ({ line, left: most.get(line.id) ?? 0 })).filter((one) => one.left > 0)
  return { number: order.number, lines, key: randomUUID() }
}

/** Asks for the return and sends the photos after it; the same form sent again is the same return. */
export async function action({ context, params, request, url }: Route.ActionArgs) {
  const session = sessionOf(context)
  const texts = CATALOGUES[session.locale].sendBack
  if (!(Number(request.headers.get('content-length')) <= FORM_BYTES)) return data({ refusal: texts.badPhoto }, { status: 413 })
  const access = accessOf(url)
  const wish = readReturn(await request.formData(), Object.keys(texts.reasons))
  if (wish.fault) return data({ refusal: texts[wish.fault] }, { status: 422 })
  try {
    const order = await findOrder(session, params.number, url)
    const { kind, lines, note } = wish
    const made = await session.api.requestReturn({ id: order.id, kind, lines, ...(note ? { note } : {}) }, wish.key, access)
    for (const photo of wish.photos.slice(made.photos.length)) await session.api.addReturnPhoto(made.id, photo, access)
    return redirect(`/${session.locale}/orders/${order.number}${url.search}#returns`, 303)
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.problem.status >= 500) throw error
    return data({ refusal: problemText(error.problem) }, { status: error.problem.status })
  }
}

/** The form by which goods are sent back. */
export default function OrderSendBack({ loaderData: { number, lines, key }, actionData }: Route.ComponentProps) {
  const { m } = useLanguage()
  const busy = useNavigation().state === 'submitting'
  return (
    <div className="page max-w-3xl pt-10">
      <Seo title={m.sendBack.title(number)} hidden />
      <h1 className="display text-4xl sm:text-5xl">{m.sendBack.title(number)}</h1>
      <p className="mt-3 mb-8 text-muted">{m.sendBack.lead}</p>
      {actionData && (
        <div className="mb-6">
          <Notice tone="danger" alert>
            {actionData.refusal}
          </Notice>
        </div>
      )}
      <Form method="post" encType="multipart/form-data" className="space-y-8">
        <input type="hidden" name="key" value={key} />
        <ul className="divide-y divide-line">
          {lines.map(({ line, left }) => (
            <ReturnLine key={line.id} line={line} left={left} only={lines.length === 1} />
          ))}
        </ul>
        <fieldset>
          <legend className="mb-2 font-medium">{m.sendBack.kind}</legend>
          {(['refund', 'exchange'] as const).map((kind) => (
            <label key={kind} className="flex min-h-11 items-center gap-3">
              <input type="radio" name="kind" value={kind} defaultChecked={kind === 'refund'} className="size-5 accent-teal" />
              {m.sendBack[kind]}
            </label>
          ))}
        </fieldset>
        <label className="block">
          <span className="mb-1.5 block text-sm font-medium">
            {m.sendBack.note} <span className="font-normal text-muted">({m.checkout.optional})</span>
          </span>
          <textarea name="note" maxLength={2000} rows={3} className="field" />
        </label>
        <label className="block">
          <span className="mb-1.5 block text-sm font-medium">
            {m.sendBack.photos} <span className="font-normal text-muted">({m.checkout.optional})</span>
          </span>
          <input
            type="file"
            name="photos"
            accept="image/*"
            multiple
            className="block w-full max-w-full min-h-11 text-sm file:me-3 file:min-h-11 file:cursor-pointer file:rounded-full file:border file:border-line file:bg-transparent file:px-4"
          />
          <span className="mt-1.5 block text-sm text-muted">{m.sendBack.photosHint}</span>
        </label>
        <button type="submit" disabled={busy} className="button button-primary">
          {m.sendBack.send}
        </button>
      </Form>
    </div>
  )
}
