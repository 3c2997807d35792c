import { Input, Select, Switch } from 'antd'
import { direction, LOCALES } from '#lib/locale.ts'
import { useStore } from '../../api/store.ts'
import type { Media, Setting } from '../../api/types.ts'
import { ImageField } from '../../components/image-field.tsx'
import { LANGUAGE_NAMES } from '../../components/languages.ts'
import { NumberField } from '../../components/number-field.tsx'
import { usePreferences } from '../../i18n/preferences.tsx'
import { CountriesSelect } from './countries-select.tsx'

type Props = { setting: Setting; value: unknown; onChange: (value: unknown) => void; disabled: boolean; labelledBy: string }

/** The control a setting asks for. */
export function SettingControl({ setting, value, onChange, disabled, labelledBy }: Props) {
  const store = useStore()
  const { t, locale } = usePreferences()
  const common = { disabled, 'aria-labelledby': labelledBy }
  switch (setting.type) {
    case 'switch':
      return (
        <span>
          <Switch {...common} checked={value === true} onChange={onChange} />
        </span>
      )
    case 'number':
      return (
        <NumberField
          {...common}
          value={typeof value === 'number' ? value : null}
          onChange={onChange}
          {...(setting.min !== undefined && { min: setting.min })}
          {...(setting.max !== undefined && { max: setting.max })}
          {...(setting.step !== undefined && { step: setting.step })}
        />
      )
    case 'money': {
      const code = isMoney(value) ? value.currency : (store.data?.base_currency ?? 'USD')
      const currency = store.data?.currencies.find((one) => one.code === code)
      return (
        <NumberField
          {...common}
          min={0}
          precision={currency?.decimals ?? 2}
          suffix={currency?.symbol ?? code}
          placeholder={t('settings.optional')}
          value={isMoney(value) ? value.amount : null}
          onChange={(amount) => onChange(amount === null ? null : { amount, currency: code })}
        />
      )
    }
    case 'select':
      return (
        <Select
          {...common}
          value={value as string}
          onChange={onChange}
          options={setting.options ?? []}
          showSearch={(setting.options?.length ?? 0) > 12 && { optionFilterProp: 'label' }}
        />
      )
    case 'list':
      if (setting.format === 'country')
        return <CountriesSelect {...common} value={asList(value)} onChange={onChange} locale={locale} />
      return setting.options ? (
        <Select {...common} mode="multiple" value={asList(value)} onChange={onChange} options={setting.options} />
      ) : (
        <Select
          {...common}
          mode="tags"
          value={asList(value)}
          onChange={onChange}
          open={false}
          suffixIcon={null}
          tokenSeparators={[',', '،']}
          {...(setting.format && { dir: 'ltr' })}
          placeholder={t('settings.listHint')}
        />
      )
    case 'translated_text': {
      const texts = (value ?? {}) as Record<string, string>
      return (
        <div className="stack" style={{ gap: 6 }}>
          {(store.data?.locales ?? LOCALES).map((language) => (
            <Input
              key={language}
              disabled={disabled}
              prefix={<span className="muted language">{LANGUAGE_NAMES[language]}</span>}
              aria-label={`${setting.label} (${LANGUAGE_NAMES[language]})`}
              dir={direction(language)}
              lang={language}
              value={texts[language] ?? ''}
              onChange={(event) => onChange({ ...texts, [language]: event.target.value })}
            />
          ))}
        </div>
      )
    }
    case 'image':
      return <ImageField value={(value ?? null) as Media | null} onChange={onChange} disabled={disabled} />
    case 'text':
      return (
        <Input
          {...common}
          dir={setting.format ? 'ltr' : 'auto'}
          value={typeof value === 'string' ? value : ''}
          onChange={(event) => onChange(event.target.value)}
        />
      )
  }
}

function isMoney(value: unknown): value is { amount: number; currency: string } {
  return typeof value === 'object' && value !== null && 'amount' in value && 'currency' in value
}

function asList(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : []
}
