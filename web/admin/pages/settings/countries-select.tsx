import { Select } from 'antd'
import { useMemo } from 'react'
import { isCountry } from '#lib/country.ts'
import type { Locale } from '#lib/locale.ts'

type Props = {
  value: string[]
  onChange: (codes: string[]) => void
  disabled: boolean
  'aria-labelledby': string
  locale: Locale
}

const LETTERS = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at))
const CODES = LETTERS.flatMap((one) => LETTERS.map((two) => one + two)).filter(isCountry)

/** Some of the countries of the world, by their names in the reader's language. */
export function CountriesSelect({ locale, ...props }: Props) {
  const options = useMemo(() => {
    const names = new Intl.DisplayNames([locale], { type: 'region' })
    return CODES.map((code) => ({ value: code, label: names.of(code) ?? code })).sort((one, other) =>
      one.label.localeCompare(other.label, locale),
    )
  }, [locale])
  return <Select {...props} mode="multiple" options={options} optionFilterProp="label" />
}
