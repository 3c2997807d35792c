import { Form } from 'react-router'
import { formatNumber } from '#lib/locale.ts'
import type { GoodsReturn } from '../api/types.ts'
import { Money } from '../components/money.tsx'
import { ShopLink } from '../components/shop-link.tsx'
import { When } from '../components/when.tsx'
import { useLanguage } from '../i18n/language.tsx'

type Props = { returns: GoodsReturn[]; until: string | null; open: boolean; path: string }

/** Goods of an order on their way back, and the way to send more. */
export function OrderReturns({ returns, until, open, path }: Props) {
  const { locale, m } = useLanguage()
  if (returns.length === 0 && !open) return null
  return (
    <section aria-labelledby="returns" className="mt-12">
      <h2 id="returns" className="display mb-4 text-2xl">
        {m.sendBack.returns}
      </h2>
      <ul className="space-y-4">
        {returns.map((one) => (
          <li key={one.id} className="rounded-card border border-line p-5">
            <p className="flex flex-wrap justify-between gap-x-4 font-medium">
              <bdi dir="ltr">{one.number}</bdi>
              <span>{m.sendBack.status[one.status]}</span>
            </p>
            <ul className="mt-2 text-sm text-muted">
              {one.lines.map((line) => (
                <li key={line.line_id}>
                  {formatNumber(line.quantity, locale)} × <bdi>{line.name}</bdi>
                </li>
              ))}
            </ul>
            {one.decision && <p className="mt-2">{one.decision}</p>}
            {one.refunded && one.refunded.amount > 0 && (
              <p className="mt-2">
                {m.sendBack.status.refunded}: <Money value={one.refunded} className="font-medium" />
              </p>
            )}
            {(one.status === 'requested' || one.status === 'approved') && <CancelReturn id={one.id} />}
            {one.photos.length > 0 && (
              <div className="mt-3 flex flex-wrap gap-2">
                {one.photos.map((photo) => (
                  <a key={photo} href={photo} target="_blank" rel="noreferrer">
                    <img src={photo} alt={m.sendBack.photos} className="size-16 rounded-lg object-cover" loading="lazy" />
                  </a>
                ))}
              </div>
            )}
          </li>
        ))}
      </ul>
      {open && (
        <div className="mt-5 flex flex-wrap items-center gap-x-5 gap-y-2">
          <ShopLink to={path} className="button button-quiet">
            {m.sendBack.open}
          </ShopLink>
          {until && (
            <span className="text-sm text-muted">
              {m.sendBack.until} <When at={until} style="date" />
            </span>
          )}
        </div>
      )}
    </section>
  )
}

// Behind a second step, so that it does not happen by a slip.
function CancelReturn({ id }: { id: string }) {
  const { m } = useLanguage()
  return (
    <details className="mt-3">
      <summary className="link inline-block py-1 text-sm">{m.sendBack.cancel}</summary>
      <Form method="post" className="mt-2 space-y-3">
        <p className="text-sm text-muted">{m.sendBack.cancelText}</p>
        <input type="hidden" name="return" value={id} />
        <button type="submit" name="intent" value="cancel_return" className="button button-quiet text-danger">
          {m.sendBack.cancelConfirm}
        </button>
      </Form>
    </details>
  )
}
