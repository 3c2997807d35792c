import { CheckCircleFilled, MinusCircleOutlined, WarningFilled } from '@ant-design/icons'
import { Collapse, Form, Input, Tabs, Tooltip } from 'antd'
import { direction, type Locale } from '#lib/locale.ts'
import type { ProductTexts } from '../../api/product-types.ts'
import type { Store } from '../../api/types.ts'
import { LANGUAGE_NAMES } from '../../components/languages.ts'
import { RichText } from '../../components/rich-text.tsx'
import { usePreferences } from '../../i18n/preferences.tsx'
import { SeoFields } from './seo-fields.tsx'

type Props = { store: Store; language: Locale; setLanguage: (language: Locale) => void }
type Texts = Partial<Record<Locale, Partial<ProductTexts>>>

/** The texts of a product in every language of the shop, each with a mark of how complete it is. */
export function TextFields({ store, language, setLanguage }: Props) {
  const { t } = usePreferences()
  const texts = Form.useWatch<Texts | undefined>('translations')
  return (
    <Tabs
      activeKey={language}
      onChange={(key) => setLanguage(store.locales.find((one) => one === key) ?? language)}
      items={store.locales.map((locale) => ({
        key: locale,
        forceRender: true,
        label: (
          <span style={{ display: 'inline-flex', gap: 6 }}>
            {LANGUAGE_NAMES[locale]} <Mark texts={texts?.[locale]} />
          </span>
        ),
        children: (
          <>
            <Form.Item
              name={['translations', locale, 'name']}
              label={t('products.name')}
              rules={
                locale === store.default_locale ? [{ required: true, whitespace: true, message: t('products.nameNeeded') }] : []
              }
            >
              <Input maxLength={200} dir={direction(locale)} lang={locale} />
            </Form.Item>
            <Form.Item name={['translations', locale, 'short_description']} label={t('products.shortDescription')}>
              <Input.TextArea autoSize={{ minRows: 2, maxRows: 4 }} maxLength={500} dir={direction(locale)} lang={locale} />
            </Form.Item>
            <Form.Item name={['translations', locale, 'description']} label={t('products.description')}>
              <RichText locale={locale} label={`${t('products.description')} (${LANGUAGE_NAMES[locale]})`} />
            </Form.Item>
            <Collapse
              ghost
              items={[
                {
                  key: 'seo',
                  label: t('products.seo'),
                  forceRender: true,
                  children: <SeoFields locale={locale} texts={texts?.[locale]} />,
                },
              ]}
            />
          </>
        ),
      }))}
    />
  )
}

function Mark({ texts }: { texts: Partial<ProductTexts> | undefined }) {
  const { t } = usePreferences()
  const parts = [texts?.name, texts?.short_description, texts?.description].filter(Boolean).length
  if (parts === 0)
    return (
      <Tooltip title={t('products.untranslated')}>
        <MinusCircleOutlined aria-label={t('products.untranslated')} className="muted" />
      </Tooltip>
    )
  if (parts < 3)
    return (
      <Tooltip title={t('products.partlyTranslated')}>
        <WarningFilled aria-label={t('products.partlyTranslated')} style={{ color: 'var(--saffron)' }} />
      </Tooltip>
    )
  return (
    <Tooltip title={t('products.translated')}>
      <CheckCircleFilled aria-label={t('products.translated')} style={{ color: 'var(--good)' }} />
    </Tooltip>
  )
}
