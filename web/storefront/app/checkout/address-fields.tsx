import { useId } from 'react'
import type { CheckoutOptions, OwnAddress } from '../api/types.ts'
import { TextField } from '../components/text-field.tsx'
import { useLanguage } from '../i18n/language.tsx'
import type { Part } from './contact-fields.tsx'
import { SaveAddress, SavedAddresses } from './saved-addresses.tsx'

type Place = Part &
  Pick<CheckoutOptions, 'countries' | 'cities'> & {
    /** Addresses of the visitor's own book. */
    saved: readonly OwnAddress[]
    signedIn: boolean
  }

/** Where to deliver; hidden by the styles when the goods are picked up, so none is required by the browser. */
export function AddressFields({ values, errors, countries, cities, saved, signedIn }: Place) {
  const { m } = useLanguage()
  const id = useId()
  return (
    <fieldset data-when="shipping" className="mt-8">
      <legend className="mb-4 text-lg font-semibold">{m.checkout.address}</legend>
      <SavedAddresses addresses={saved} chosen={values.saved_address} />
      <div key={values.saved_address} className="grid gap-5 sm:grid-cols-6">
        <div className="sm:col-span-6">
          <label htmlFor={id} className="mb-1.5 block text-sm font-medium">
            {m.checkout.country}
          </label>
          <select
            id={id}
            name="country"
            defaultValue={values.country}
            autoComplete="country"
            aria-invalid={errors.country ? true : undefined}
            aria-describedby={errors.country ? `${id}-error` : undefined}
            className="field"
          >
            <option value="">{m.checkout.chooseCountry}</option>
            {countries.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
          {errors.country && (
            <p id={`${id}-error`} className="mt-1.5 text-sm font-medium text-danger">
              {errors.country}
            </p>
          )}
        </div>
        <TextField
          name="line1"
          label={m.checkout.line1}
          defaultValue={values.line1}
          error={errors.line1}
          autoComplete="address-line1"
          className="sm:col-span-6"
        />
        <TextField
          name="line2"
          label={m.checkout.line2}
          defaultValue={values.line2}
          error={errors.line2}
          autoComplete="address-line2"
          optional
          className="sm:col-span-6"
        />
        <TextField
          name="city"
          label={m.checkout.city}
          defaultValue={values.city}
          error={errors.city}
          autoComplete="address-level2"
          {...(cities.length > 0 && { list: `${id}-cities` })}
          className="sm:col-span-6"
        />
        {cities.length > 0 && (
          <datalist id={`${id}-cities`}>
            {[...new Set(cities.map((city) => city.name))].map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        )}
        <TextField
          name="state"
          label={m.checkout.state}
          defaultValue={values.state}
          error={errors.state}
          autoComplete="address-level1"
          optional
          className="sm:col-span-3"
        />
        <TextField
          name="postal_code"
          label={m.checkout.postalCode}
          defaultValue={values.postal_code}
          error={errors.postal_code}
          autoComplete="postal-code"
          optional
          className="sm:col-span-3"
        />
        {signedIn && <SaveAddress checked={values.save_address !== ''} />}
      </div>
    </fieldset>
  )
}
