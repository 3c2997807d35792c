import { Input, Select, Switch } from 'antd'
import { direction, LOCALES } from '#lib/locale.ts'
import { useStore } from '../../api/store.ts'
import type { Media, Setting } from '../../api/types.ts'
import { ImageField } from '../../components/image-field.tsx'
import { LANGUAGE_NAMES } from '../../components/languages.ts'
import { NumberField } from '../../components/number-field.tsx'
import { usePreferences } from '../../i18n/preferences.tsx'

type Props = { setting: Setting; value: unknown; onChange: (value: unknown) => void; disabled: boolean; labelledBy: string }

/** The control a setting asks for. */
export function SettingControl({ setting, value, onChange, disabled, labelledBy }: Props) {
  const store = useStore()
  const { t } = usePreferences()
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
      const money = isMoney(value) ? value : { amount: 0, currency: store.data?.base_currency ?? 'USD' }
      const currency = store.data?.currencies.find((one) => one.code === money.currency)
      return (
        <NumberField
          {...common}
          min={0}
          precision={currency?.decimals ?? 2}
          suffix={currency?.symbol ?? money.currency}
          value={money.amount}
          onChange={(amount) => onChange({ ...money, amount: amount ?? 0 })}
        />
      )
    }
    case 'select':
      return <Select {...common} value={value as string} onChange={onChange} options={setting.options ?? []} />
    case 'list':
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
          placeholder={t('settings.listHint')}
        />
      )
    case 'translated_text': {
      const texts = (value ?? {}) as Record<string, string>
      return (
        <div className="stack" style={{ gap: 6 }}>
          {(store.data?.locales ?? LOCALES).map((locale) => (
            <Input
              key={locale}
              disabled={disabled}
              prefix={<span className="muted">{LANGUAGE_NAMES[locale]}</span>}
              aria-label={`${setting.label} (${LANGUAGE_NAMES[locale]})`}
              dir={direction(locale)}
              lang={locale}
              value={texts[locale] ?? ''}
              onChange={(event) => onChange({ ...texts, [locale]: event.target.value })}
            />
          ))}
        </div>
      )
    }
    case 'image':
      return <ImageField value={(value ?? null) as Media | null} onChange={onChange} />
    case 'text':
      return (
        <Input
          {...common}
          dir="auto"
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
