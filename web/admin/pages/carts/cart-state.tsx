import type { AbandonedCart } from '../../api/carts.ts'
import { Tone } from '../../components/tone.tsx'
import { usePreferences } from '../../i18n/preferences.tsx'

/** Whether a cart still lives, and until when. */
export function CartExpiry({ cart }: { cart: AbandonedCart }) {
  const { t, ago, date, number } = usePreferences()
  const when = cart.expires_at ?? undefined
  const own = cart.ttl_hours !== null && !cart.is_expired
  return (
    <span title={when && date(when, 'datetime')}>
      <Tone tone={cart.is_expired ? 'bad' : 'good'}>
        {cart.is_expired ? t('carts.expired') : when ? ago(when) : t('carts.alive')}
      </Tone>
      {own && cart.ttl_hours !== null && <span className="muted"> {t('carts.ownTtl', { hours: number(cart.ttl_hours) })}</span>}
    </span>
  )
}

/** What came of the last reminder of a cart. */
export function CartReminder({ cart }: { cart: AbandonedCart }) {
  const { t, ago, date } = usePreferences()
  const { reminder } = cart
  if (!reminder) return <span className="muted">—</span>
  const { ordered_at: ordered, opened_at: opened, sent_at: sent } = reminder
  const when = ordered ?? opened ?? sent
  const what = ordered ? 'reminders.ordered' : opened ? 'reminders.opened' : 'reminders.sent'
  return (
    <span title={date(when, 'datetime')}>
      <Tone tone={ordered ? 'good' : opened ? 'busy' : 'quiet'}>{t(what)}</Tone> <span className="muted">{ago(when)}</span>
    </span>
  )
}
