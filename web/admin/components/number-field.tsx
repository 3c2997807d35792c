import { InputNumber, type InputNumberProps } from 'antd'
import { latinDigits as ownDigits } from '#lib/digits.ts'
import { usePreferences } from '../i18n/preferences.tsx'
import { formatDecimal } from '../i18n/tags.ts'

type Props = Omit<InputNumberProps<number>, 'parser' | 'formatter' | 'stringMode'>

/** A number shown with the digits and separators of the language, and typed in Latin, Persian or Arabic digits. */
export function NumberField(props: Props) {
  const { locale } = usePreferences()
  return (
    <InputNumber<number>
      {...props}
      inputMode="decimal"
      style={{ inlineSize: '100%', ...props.style }}
      formatter={(value, { userTyping, input }) => {
        if (userTyping) return input
        return value === undefined || String(value) === '' ? '' : formatDecimal(String(value), locale, props.precision)
      }}
      // An empty or unreadable text must become no value rather than zero, which the control does with NaN.
      parser={(text) => {
        const digits = latinDigits(text ?? '').replace(/[^\d.-]/g, '')
        return digits === '' ? Number.NaN : Number(digits)
      }}
    />
  )
}

/** A text with Persian and Arabic digits and separators written the Latin way. */
export function latinDigits(text: string): string {
  return ownDigits(text)
    .replace(/٫/g, '.')
    .replace(/[٬,\u200e\u200f]/g, '')
    .replace(/−/g, '-')
}
