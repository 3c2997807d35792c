import { useId } from 'react'
import { Form, useNavigation } from 'react-router'
import type { CheckoutOptions, OwnAddress } from '../api/types.ts'
import { ShopLink } from '../components/shop-link.tsx'
import { TextField } from '../components/text-field.tsx'
import { useLanguage } from '../i18n/language.tsx'

type Props = {
  /** The address that is changed; without one, another is added. */
  known: OwnAddress | undefined
  values: Record<string, string>
  errors: Record<string, string>
  countries: CheckoutOptions['countries']
}

/** The form of an address of the book. */
export function AddressForm({ known, values, errors, countries }: Props) {
  const { m } = useLanguage()
  const id = useId()
  const waiting = useNavigation().state === 'submitting'
  const value = (name: keyof OwnAddress) => values[name] ?? String(known?.[name] ?? '')
  const field = (name: keyof OwnAddress) => ({ name, defaultValue: value(name), error: errors[name] })
  return (
    <Form method="post" className="grid gap-5 sm:grid-cols-6">
      {known ? (
        <>
          <input type="hidden" name="id" value={known.id} />
          <input type="hidden" name="version" value={known.version} />
        </>
      ) : (
        <div className="sm:col-span-3">
          <label htmlFor={`${id}-type`} className="mb-1.5 block text-sm font-medium">
            {m.mine.type}
          </label>
          <select id={`${id}-type`} name="type" defaultValue={values.type ?? 'shipping'} className="field">
            <option value="shipping">{m.mine.shipping}</option>
            <option value="billing">{m.mine.billing}</option>
          </select>
        </div>
      )}
      <TextField
        {...field('label')}
        label={m.mine.label}
        hint={m.mine.labelHint}
        maxLength={60}
        optional
        className="sm:col-span-3"
      />
      <TextField
        {...field('first_name')}
        label={m.checkout.firstName}
        autoComplete="given-name"
        maxLength={80}
        optional
        className="sm:col-span-3 sm:col-start-1"
      />
      <TextField
        {...field('last_name')}
        label={m.checkout.lastName}
        autoComplete="family-name"
        maxLength={80}
        optional
        className="sm:col-span-3"
      />
      <div className="sm:col-span-6">
        <label htmlFor={`${id}-country`} className="mb-1.5 block text-sm font-medium">
          {m.checkout.country}
        </label>
        <select
          id={`${id}-country`}
          name="country"
          defaultValue={value('country')}
          autoComplete="country"
          required
          aria-invalid={errors.country ? true : undefined}
          className="field"
        >
          <option value="">{m.checkout.chooseCountry}</option>
          {countries.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <TextField
        {...field('line1')}
        label={m.checkout.line1}
        autoComplete="address-line1"
        maxLength={200}
        required
        className="sm:col-span-6"
      />
      <TextField
        {...field('line2')}
        label={m.checkout.line2}
        autoComplete="address-line2"
        maxLength={200}
        optional
        className="sm:col-span-6"
      />
      <TextField
        {...field('city')}
        label={m.checkout.city}
        autoComplete="address-level2"
        maxLength={100}
        required
        className="sm:col-span-6"
      />
      <TextField
        {...field('state')}
        label={m.checkout.state}
        autoComplete="address-level1"
        maxLength={100}
        optional
        className="sm:col-span-3"
      />
      <TextField
        {...field('postal_code')}
        label={m.checkout.postalCode}
        autoComplete="postal-code"
        maxLength={20}
        optional
        className="sm:col-span-3"
      />
      <TextField
        {...field('phone')}
        type="tel"
        dir="ltr"
        label={m.checkout.phone}
        autoComplete="tel"
        maxLength={30}
        optional
        className="sm:col-span-6 rtl:[&_input]:text-right"
      />
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3 sm:col-span-6">
        <button type="submit" name="intent" value="save" disabled={waiting} className="button button-primary">
          {m.account.save}
        </button>
        <ShopLink to="/account/addresses" className="link inline-flex min-h-11 items-center text-muted">
          {m.mine.cancel}
        </ShopLink>
      </div>
    </Form>
  )
}
