import { useId } from 'react'
import { Form, useNavigation } from 'react-router'
import type { CheckoutOptions, Me } from '../api/types.ts'
import { TextField } from '../components/text-field.tsx'
import { useLanguage } from '../i18n/language.tsx'
import { type SettingsResult, SettingsSection } from './settings-section.tsx'

type Props = { me: Me; result: SettingsResult | undefined }

/** Name and date of birth. */
export function NameSection({ me, result }: Props) {
  const { m } = useLanguage()
  const waiting = useNavigation().state === 'submitting'
  const errors = result?.intent === 'name' ? result.errors : {}
  return (
    <SettingsSection title={m.account.name} intent={['name']} result={result}>
      <Form method="post" className="grid gap-5 sm:grid-cols-2">
        <TextField
          name="first_name"
          label={m.checkout.firstName}
          defaultValue={me.first_name}
          error={errors.first_name}
          autoComplete="given-name"
          maxLength={80}
          required
        />
        <TextField
          name="last_name"
          label={m.checkout.lastName}
          defaultValue={me.last_name}
          error={errors.last_name}
          autoComplete="family-name"
          maxLength={80}
        />
        <TextField
          name="birthday"
          dir="ltr"
          label={m.mine.birthday}
          hint={m.mine.birthdayHint}
          defaultValue={me.birthday ?? ''}
          error={errors.birthday}
          autoComplete="bday"
          inputMode="numeric"
          maxLength={10}
          optional
          className="rtl:[&_input]:text-right"
        />
        <div className="sm:col-span-2">
          <button type="submit" name="intent" value="name" disabled={waiting} className="button button-quiet">
            {m.account.save}
          </button>
        </div>
      </Form>
    </SettingsSection>
  )
}

/** The tax code that is printed on invoices. */
export function TaxSection({ me, result, countries }: Props & { countries: CheckoutOptions['countries'] }) {
  const { m } = useLanguage()
  const id = useId()
  const waiting = useNavigation().state === 'submitting'
  const errors = result?.intent === 'tax' ? result.errors : {}
  return (
    <SettingsSection title={m.mine.invoices} intent={['tax']} result={result}>
      <Form method="post" className="grid gap-5 sm:grid-cols-2">
        <div>
          <label htmlFor={id} className="mb-1.5 block text-sm font-medium">
            {m.mine.taxCountry}
          </label>
          <select id={id} name="tax_country" defaultValue={me.tax_code?.country ?? ''} className="field">
            <option value="">{m.mine.none}</option>
            {countries.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <TextField
          name="tax_code"
          dir="ltr"
          label={m.mine.taxCode}
          hint={m.mine.taxHint}
          defaultValue={me.tax_code?.code ?? ''}
          error={errors.tax_code}
          autoComplete="off"
          maxLength={40}
          optional
          className="rtl:[&_input]:text-right"
        />
        <div className="sm:col-span-2">
          <button type="submit" name="intent" value="tax" disabled={waiting} className="button button-quiet">
            {m.account.save}
          </button>
        </div>
      </Form>
    </SettingsSection>
  )
}

/** What the visitor agrees to be sent. */
export function ConsentSection({ me, result }: Props) {
  const { m } = useLanguage()
  const waiting = useNavigation().state === 'submitting'
  const choices = [
    { name: 'wants_email', text: m.mine.wantsEmail, given: me.wants_email },
    { name: 'wants_sms', text: m.mine.wantsSms, given: me.wants_sms },
  ]
  return (
    <SettingsSection title={m.mine.consents} intent={['consents']} result={result}>
      <Form method="post" className="space-y-4">
        {choices.map(({ name, text, given }) => (
          <label key={name} className="flex min-h-11 items-center gap-3">
            <input type="checkbox" name={name} value="yes" defaultChecked={given} className="size-5 shrink-0" />
            {text}
          </label>
        ))}
        <button type="submit" name="intent" value="consents" disabled={waiting} className="button button-quiet">
          {m.account.save}
        </button>
      </Form>
    </SettingsSection>
  )
}
