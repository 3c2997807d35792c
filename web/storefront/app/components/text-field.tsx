import { type InputHTMLAttributes, useId } from 'react'
import { useLanguage } from '../i18n/language.tsx'

/** An input with its label, its hint and what is wrong with its value. */
export type TextFieldProps = InputHTMLAttributes<HTMLInputElement> & {
  name: string
  label: string
  error?: string | undefined
  hint?: string
  optional?: boolean
}

/** A labelled line to fill in; a refusal is read out with it. */
export function TextField({ label, error, hint, optional = false, className = '', ...input }: TextFieldProps) {
  const { m } = useLanguage()
  const id = useId()
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className={className}>
      <label htmlFor={id} className="mb-1.5 block text-sm font-medium">
        {label}
        {optional && <span className="font-normal text-muted"> ({m.checkout.optional})</span>}
      </label>
      <input
        {...input}
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
        className="field"
      />
      {hint && (
        <p id={`${id}-hint`} className="mt-1.5 text-sm text-muted">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="mt-1.5 text-sm font-medium text-danger">
          {error}
        </p>
      )}
    </div>
  )
}
