import { formatMoney } from '#lib/locale.ts'
import type { PaymentMethod } from '../api/types.ts'
import { Money } from '../components/money.tsx'
import { TextField } from '../components/text-field.tsx'
import { useLanguage } from '../i18n/language.tsx'

/** The ways of paying and what was entered for them. */
export type PaymentChoiceProps = {
  methods: PaymentMethod[]
  chosen: string
  cardNumber?: string
  error?: string | undefined
}

/** How the order is paid; the card field stands only under the method that needs it. */
export function PaymentChoice({ methods, chosen, cardNumber = '', error }: PaymentChoiceProps) {
  const { m, locale } = useLanguage()
  return (
    <div className="space-y-3">
      {methods.map((method) => (
        <label key={method.code} className="choice" aria-disabled={!method.available}>
          <input
            type="radio"
            name="payment_method"
            value={method.code}
            data-code={method.code}
            disabled={!method.available}
            defaultChecked={method.available && method.code === chosen}
            className="mt-1"
          />
          <span className="grow">
            <span className="block font-medium">{method.name}</span>
            {method.description && <span className="block text-sm text-muted">{method.description}</span>}
            {method.limit && (
              <span className="mt-1 block text-sm text-ink">
                {(method.reason === 'below_minimum' ? m.paying.from : m.paying.upTo)(formatMoney(method.limit, locale))}
              </span>
            )}
          </span>
          {method.available && method.fee.amount > 0 && <Money value={method.fee} className="font-medium" />}
        </label>
      ))}
      {methods.some((method) => method.code === 'demo') && (
        <div data-when="card" className="pt-2">
          <TextField
            name="card_number"
            label={m.checkout.cardNumber}
            defaultValue={cardNumber}
            error={error}
            hint={m.checkout.cardHint}
            inputMode="numeric"
            autoComplete="cc-number"
            dir="ltr"
            maxLength={23}
            className="rtl:[&_input]:text-right"
          />
        </div>
      )}
    </div>
  )
}
