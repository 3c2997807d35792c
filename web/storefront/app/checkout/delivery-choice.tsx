import { formatMoney } from '#lib/locale.ts'
import { Money } from '../components/money.tsx'
import { OpenNow } from '../components/opening.tsx'
import { useLanguage } from '../i18n/language.tsx'
import { useShell } from '../shell.ts'
import type { JudgedDelivery } from './judged.ts'

/** How the goods reach the shopper. */
export function DeliveryChoice({
  methods,
  chosen,
  error,
}: {
  methods: JudgedDelivery[]
  chosen: string
  error?: string | undefined
}) {
  const { locale, m } = useLanguage()
  const shell = useShell()
  return (
    <div className="space-y-3">
      {methods.map((method) => (
        <label key={method.code} className="choice">
          <input
            type="radio"
            name="delivery_method"
            value={method.code}
            data-kind={method.kind}
            defaultChecked={method.code === chosen}
            className="mt-1"
          />
          <span className="grow">
            <span className="block font-medium">{method.name}</span>
            {method.description && <span className="block text-sm text-muted">{method.description}</span>}
            {method.kind === 'pickup' && shell && (
              <span className="mt-1 block text-sm text-muted">
                <OpenNow branch={shell.store.branch} />
              </span>
            )}
            {method.reason && (
              <span className="mt-1 block text-sm font-medium text-ink">
                {method.reason === 'other_country' ? m.checkout.otherCountry : m.checkout.otherCity}
              </span>
            )}
            {method.free_from && method.fee.amount > 0 && (
              <span className="block text-sm text-muted" suppressHydrationWarning>
                {m.checkout.freeFrom(formatMoney(method.free_from, locale))}
              </span>
            )}
          </span>
          {method.fee.amount > 0 ? <Money value={method.fee} className="font-medium" /> : <span>{m.cart.free}</span>}
        </label>
      ))}
      {error && <p className="text-sm font-medium text-danger">{error}</p>}
    </div>
  )
}
