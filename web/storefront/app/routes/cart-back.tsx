import { data, Form, redirect, useNavigation, useSearchParams } from 'react-router'
import { DoorCard } from '../account/door-card.tsx'
import { ApiProblem, problemText } from '../api/problem.ts'
import { LeftLines } from '../cart/left-lines.tsx'
import { Seo } from '../components/seo.tsx'
import { ShopLink } from '../components/shop-link.tsx'
import { useLanguage } from '../i18n/language.tsx'
import { sessionOf } from '../session/session.server.ts'
import type { Route } from './+types/cart-back.ts'

/** What the shopper left, at today's prices; a link that is not whole is told. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const token = new URL(request.url).searchParams.get('token') || '-'
  try {
    return { left: await sessionOf(context).api.leftCart(token), refusal: undefined }
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.problem.status >= 500) throw error
    return data({ left: undefined, refusal: problemText(error.problem) }, { status: error.problem.status })
  }
}

/** Puts it back into the cart, or stops the reminders; only when asked by the button, because mail programs open links by themselves. */
export async function action({ context, request }: Route.ActionArgs) {
  const { api, cookies, locale } = sessionOf(context)
  const form = await request.formData()
  const token = String(form.get('token') ?? '') || '-'
  try {
    if (form.has('stop')) {
      await api.stopReminders(token)
      return data({ refusal: undefined, stopped: true })
    }
    const cart = await api.restoreCart(token)
    if (cart.token) cookies.set('serai_cart', cart.token)
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.problem.status >= 500) throw error
    return data({ refusal: problemText(error.problem), stopped: false }, { status: error.problem.status })
  }
  return redirect(`/${locale}/cart`, 303)
}

/** The page that a reminder's link leads to. */
export default function CartBack({ loaderData: { left, refusal }, actionData }: Route.ComponentProps) {
  const { m } = useLanguage()
  const [params] = useSearchParams()
  const waiting = useNavigation().state === 'submitting'
  const isOrdered = left?.is_ordered === true
  const lines = isOrdered ? [] : (left?.cart.lines ?? [])
  const stopping = params.has('stop')
  const text = isOrdered ? m.cartBack.ordered : lines.length > 0 ? m.cartBack.text : m.cartBack.none
  if (actionData?.stopped)
    return (
      <DoorCard title={m.cartBack.stopTitle} refusal={undefined}>
        <Seo title={m.cartBack.stopTitle} hidden />
        <p role="status" className="mb-6">
          {m.cartBack.stopped}
        </p>
        <ShopLink to="/" className="button button-quiet w-full">
          {m.nav.home}
        </ShopLink>
      </DoorCard>
    )
  return (
    <DoorCard title={stopping ? m.cartBack.stopTitle : m.cartBack.title} refusal={actionData?.refusal ?? refusal}>
      <Seo title={m.cartBack.title} hidden />
      {left && (
        <Form method="post" className="space-y-6">
          <input type="hidden" name="token" value={params.get('token') ?? ''} />
          {stopping ? (
            <>
              <p className="text-muted">{m.cartBack.stopText}</p>
              <button type="submit" name="stop" value="yes" disabled={waiting} className="button button-primary w-full">
                {m.cartBack.stop}
              </button>
            </>
          ) : (
            <>
              <p className="text-muted">{text}</p>
              {lines.length > 0 && <LeftLines lines={lines} total={left.cart.totals.total} />}
              {lines.length > 0 && (
                <button type="submit" disabled={waiting} className="button button-primary w-full">
                  {m.cartBack.restore}
                </button>
              )}
              <ShopLink to="/" className="button button-quiet w-full">
                {m.cart.browse}
              </ShopLink>
              <button type="submit" name="stop" value="yes" className="link min-h-11 text-sm text-muted">
                {m.cartBack.stop}
              </button>
            </>
          )}
        </Form>
      )}
      {!left && (
        <ShopLink to="/" className="button button-quiet w-full">
          {m.nav.home}
        </ShopLink>
      )}
    </DoorCard>
  )
}
