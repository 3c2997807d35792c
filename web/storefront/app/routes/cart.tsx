import { data, redirect } from 'react-router'
import { readCount } from '#lib/digits.ts'
import { formatMoney } from '#lib/locale.ts'
import { ApiProblem } from '../api/problem.ts'
import type { ShopApi } from '../api/shop-api.server.ts'
import type { Cart } from '../api/types.ts'
import { BillTable, type Sums } from '../cart/bill-table.tsx'
import { CartLineRow } from '../cart/cart-line-row.tsx'
import { CodeForm, type CodeRefusal, RefusalText } from '../cart/code-form.tsx'
import { codeRefusal } from '../cart/code-refusal.server.ts'
import { ExpiryNotice } from '../cart/expiry-notice.tsx'
import { isInTheWay } from '../cart/line-notice.tsx'
import { secondsUntil } from '../cart/seconds-until.server.ts'
import { stockRefusal } from '../cart/stock-refusal.server.ts'
import { Notice } from '../components/notice.tsx'
import { Seo } from '../components/seo.tsx'
import { ShopLink } from '../components/shop-link.tsx'
import { useLanguage } from '../i18n/language.tsx'
import { sessionOf } from '../session/session.server.ts'
import type { Route } from './+types/cart.ts'

/** The shopper's cart and how long it will be kept. */
export async function loader({ context }: Route.LoaderArgs) {
  const cart = await sessionOf(context).api.cart()
  return { cart, left: secondsUntil(cart.expires_at) }
}

/** Changes the quantity of a line, or takes it out; takes a code, or takes it off. */
export async function action({ context, request }: Route.ActionArgs) {
  const { api, locale } = sessionOf(context)
  const form = await request.formData()
  const code = form.get('code')
  if (typeof code === 'string' || form.has('no_code')) return changeCode(api, locale, code)
  const line = String(form.get('line') ?? '')
  const step = Number(form.get('step')) || 0
  const current = Number(form.get('current')) || 0
  // What cannot be read changes nothing.
  const wanted = step === 0 ? (readCount(String(form.get('quantity') ?? '')) ?? current) : current + step
  const quantity = Math.max(0, Math.min(9999, Math.trunc(wanted) || 0))
  try {
    await (form.has('remove') || quantity === 0 ? api.removeLine(line) : api.setQuantity(line, quantity))
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.problem.status >= 500) throw error
    return data({ line, refused: stockRefusal(error.problem, locale) }, { status: error.problem.status })
  }
  return redirect(`/${locale}/cart`, 303)
}

async function changeCode(api: ShopApi, locale: string, code: FormDataEntryValue | null) {
  const given = typeof code === 'string' ? code.trim().slice(0, 40) : ''
  try {
    await (given ? api.applyCode(given) : api.removeCode())
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.problem.status >= 500) throw error
    return data({ codeRefused: codeRefusal(error.problem, given) }, { status: error.problem.status })
  }
  return redirect(`/${locale}/cart`, 303)
}

/** The page of the cart. */
export default function CartPage({ loaderData: { cart, left }, actionData }: Route.ComponentProps) {
  const { locale, m } = useLanguage()
  const refused: { line?: string; refused?: string; codeRefused?: CodeRefusal } | undefined = actionData
  return (
    <div className="page pt-10">
      <Seo title={m.cart.title} hidden />
      {cart.notices.map((notice) => (
        <div key={notice.code} className="mb-6">
          <Notice tone="warning">{m.cart.notices[notice.code] ?? notice.detail}</Notice>
        </div>
      ))}
      {cart.lines.length === 0 && refused?.codeRefused && (
        <div className="mb-6">
          <Notice tone="warning">
            <RefusalText refusal={refused.codeRefused} />
          </Notice>
        </div>
      )}
      {cart.lines.length === 0 ? (
        <div className="flex flex-col items-center py-16 text-center">
          <div aria-hidden="true" className="arch stars mb-8 h-44 w-32 bg-teal-soft" />
          <h1 className="display text-4xl">{m.cart.empty}</h1>
          <p className="mt-3 max-w-md text-lg text-muted">{m.cart.emptyHint}</p>
          <ShopLink to="/" className="button button-primary mt-8">
            {m.cart.browse}
          </ShopLink>
        </div>
      ) : (
        <>
          <h1 className="display mb-8 text-4xl sm:text-5xl">{m.cart.title}</h1>
          {left !== null && <ExpiryNotice key={cart.expires_at} left={left} />}
          <div className="grid gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_23rem]">
            <ul className="h-fit divide-y divide-line border-y border-line">
              {cart.lines.map((line) => (
                <CartLineRow key={line.id} line={line} refused={refused?.line === line.id ? refused.refused : undefined} />
              ))}
            </ul>
            <section aria-labelledby="summary" className="h-fit rounded-2xl bg-sand p-6 lg:sticky lg:top-36">
              <h2 id="summary" className="mb-5 text-lg font-semibold">
                {m.cart.summary}
              </h2>
              <BillTable sums={beforeDelivery(cart)} reduction={cart.code} />
              <CodeForm code={cart.code} refused={refused?.codeRefused} />
              {cart.branch_online ? null : (
                <p role="status" className="mt-6 font-medium">
                  {m.checkout.offlineTitle}. <span className="font-normal">{m.nav.offline}</span>
                </p>
              )}
              {isInTheWay(cart.lines) || cart.lacking ? (
                <p role="status" className="mt-6 font-medium">
                  {isInTheWay(cart.lines) ? m.cart.toMend : cart.lacking && m.codes.lacking(formatMoney(cart.lacking, locale))}
                </p>
              ) : (
                <ShopLink to="/checkout" className="button button-primary mt-6 w-full">
                  {m.cart.checkout}
                </ShopLink>
              )}
            </section>
          </div>
        </>
      )}
    </div>
  )
}

/** The sums of a cart for which no delivery has been chosen. */
function beforeDelivery({ totals: { delivery, ...totals }, taxes, tax_exempt }: Cart): Sums {
  const sums = { ...totals, taxes, tax_exempt }
  return delivery.amount > 0 ? { ...sums, delivery } : sums
}
