import { Select } from 'antd'
import { useCountries } from '../api/terms.ts'
import { usePreferences } from '../i18n/preferences.tsx'

type Props = { id?: string; value?: string | null; onChange?: (code: string | null) => void; empty?: string }

/** One of the countries that the shop delivers to, or whichever was chosen before. */
export function CountrySelect({ id, value = null, onChange, empty }: Props) {
  const options = useCountryOptions(value ? [value] : [])
  return (
    <Select
      {...(id && { id })}
      value={value}
      onChange={(code: string | undefined) => onChange?.(code ?? null)}
      allowClear={empty !== undefined}
      showSearch={{ optionFilterProp: 'label' }}
      {...(empty !== undefined && { placeholder: empty })}
      options={options}
    />
  )
}

/** The countries of the shop, and those already chosen, to choose from. */
export function useCountryOptions(chosen: readonly string[]): { value: string; label: string }[] {
  const { locale } = usePreferences()
  const known = useCountries().data ?? []
  const names = new Intl.DisplayNames([locale], { type: 'region' })
  const more = chosen.filter((code) => !known.some((country) => country.code === code))
  return [
    ...known.map(({ code, name }) => ({ value: code, label: name })),
    ...more.map((code) => ({ value: code, label: names.of(code) ?? code })),
  ]
}
