import { TextField, type TextFieldProps } from '../components/text-field.tsx'
import { useLanguage } from '../i18n/language.tsx'

/** A line for a telephone number with its country code, written from left to right in every language. */
export function PhoneField(props: Omit<TextFieldProps, 'name' | 'label' | 'type'>) {
  const { m } = useLanguage()
  return (
    <TextField
      {...props}
      name="phone"
      type="tel"
      dir="ltr"
      label={m.account.phone}
      hint={m.account.phoneHint}
      autoComplete="tel"
      maxLength={30}
      required
      className="rtl:[&_input]:text-right"
    />
  )
}

/** A line for the digits of a code, which phones fill in by themselves. */
export function CodeField({ error }: { error: string | undefined }) {
  const { m } = useLanguage()
  return (
    <TextField
      name="code"
      dir="ltr"
      label={m.account.code}
      error={error}
      inputMode="numeric"
      autoComplete="one-time-code"
      maxLength={12}
      required
      className="[&_input]:max-w-44 [&_input]:text-center [&_input]:text-xl [&_input]:tracking-[0.3em] [&_input]:tabular-nums"
    />
  )
}

/** A line for a password. */
export function PasswordField(props: Omit<TextFieldProps, 'type'>) {
  return <TextField {...props} type="password" dir="ltr" required className="rtl:[&_input]:text-right" />
}

/** A line for an e-mail address. */
export function EmailField(props: Omit<TextFieldProps, 'type' | 'name' | 'label'>) {
  const { m } = useLanguage()
  return (
    <TextField
      {...props}
      name="email"
      type="email"
      dir="ltr"
      label={m.account.email}
      autoComplete="email"
      maxLength={254}
      required
      className="rtl:[&_input]:text-right"
    />
  )
}
