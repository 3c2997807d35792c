import { TextField } from '../components/text-field.tsx'
import { useLanguage } from '../i18n/language.tsx'
import type { CheckoutValues } from './checkout-values.ts'

/** What the parts of the checkout form get: the entries and what is wrong with them. */
export type Part = { values: CheckoutValues; errors: Record<string, string> }

/** Who is buying and how to reach them. */
export function ContactFields({ values, errors, signedIn }: Part & { signedIn: boolean }) {
  const { m } = useLanguage()
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <TextField
        name="email"
        type="email"
        dir="ltr"
        label={m.checkout.email}
        defaultValue={values.email}
        error={errors.email}
        autoComplete="email"
        required
        className="sm:col-span-2 rtl:[&_input]:text-right"
      />
      <TextField
        name="first_name"
        label={m.checkout.firstName}
        defaultValue={values.first_name}
        error={errors.first_name}
        autoComplete="given-name"
        required
      />
      <TextField
        name="last_name"
        label={m.checkout.lastName}
        defaultValue={values.last_name}
        error={errors.last_name}
        autoComplete="family-name"
        required
      />
      <TextField
        name="phone"
        type="tel"
        dir="ltr"
        label={m.checkout.phone}
        defaultValue={values.phone}
        error={errors.phone}
        autoComplete="tel"
        optional
        className="sm:col-span-2 rtl:[&_input]:text-right"
      />
      {!signedIn && (
        <label className="flex min-h-11 items-center gap-3 text-sm sm:col-span-2">
          <input
            type="checkbox"
            name="remind_me"
            value="yes"
            defaultChecked={values.remind_me !== ''}
            className="size-5 shrink-0"
          />
          {m.cartBack.consent}
        </label>
      )}
    </div>
  )
}
