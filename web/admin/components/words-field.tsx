import { Form, Input } from 'antd'
import { direction, LOCALES } from '#lib/locale.ts'
import { useStore } from '../api/store.ts'
import { LANGUAGE_NAMES } from './languages.ts'

type Props = { path: (string | number)[]; field: string; label: string; maxLength: number }

/** One short text in every language of the shop, side by side. */
export function WordsField({ path, field, label, maxLength }: Props) {
  const store = useStore()
  return (
    <fieldset className="words">
      <legend>{label}</legend>
      <div className="fields">
        {(store.data?.locales ?? LOCALES).map((locale) => (
          <Form.Item key={locale} name={[...path, locale, field]} label={LANGUAGE_NAMES[locale]}>
            <Input maxLength={maxLength} dir={direction(locale)} lang={locale} />
          </Form.Item>
        ))}
      </div>
    </fieldset>
  )
}
