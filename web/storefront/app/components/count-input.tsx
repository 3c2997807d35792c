import type { ComponentProps } from 'react'
import { COUNT_PATTERN, writeCount } from '#lib/digits.ts'
import { useLanguage } from '../i18n/language.tsx'

type Props = Omit<ComponentProps<'input'>, 'type' | 'inputMode' | 'pattern' | 'defaultValue' | 'value'> & { count: number }

/** A field for a count: in the reader's own digits, typed in any; a number field of the browser knows Latin ones only. */
export function CountInput({ count, ...rest }: Props) {
  const { locale } = useLanguage()
  return (
    <input
      maxLength={6}
      autoComplete="off"
      {...rest}
      type="text"
      inputMode="numeric"
      pattern={COUNT_PATTERN}
      defaultValue={writeCount(count, locale)}
    />
  )
}
