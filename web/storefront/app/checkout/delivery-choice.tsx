import { formatMoney } from '#lib/locale.ts'
import type { DeliveryMethod } from '../api/types.ts'
import { Money } from '../components/money.tsx'
import { useLanguage } from '../i18n/language.tsx'

/** How the goods reach the shopper. */
export function DeliveryChoice({ methods, chosen }: { methods: DeliveryMethod[]; chosen: string }) {
  const { locale, m } = useLanguage()
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
            {method.free_from && method.fee.amount > 0 && (
              <span className="block text-sm text-muted" suppressHydrationWarning>
                {m.checkout.freeFrom(formatMoney(method.free_from, locale))}
              </span>
            )}
          </span>
          {method.fee.amount > 0 ? <Money value={method.fee} className="font-medium" /> : <span>{m.cart.free}</span>}
        </label>
      ))}
    </div>
  )
}
