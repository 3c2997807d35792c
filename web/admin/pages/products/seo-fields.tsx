import { Form, Input } from 'antd'
import { direction, type Locale } from '#lib/locale.ts'
import type { ProductTexts } from '../../api/product-types.ts'
import { usePreferences } from '../../i18n/preferences.tsx'

type Props = { locale: Locale; texts: Partial<ProductTexts> | undefined }

/** The address and what search engines show of a product, with a preview. */
export function SeoFields({ locale, texts }: Props) {
  const { t } = usePreferences()
  const title = texts?.seo?.title || texts?.name
  const description = texts?.seo?.description || texts?.short_description
  return (
    <>
      <Form.Item name={['translations', locale, 'slug']} label={t('products.slug')} extra={t('products.slugHint')}>
        <Input maxLength={200} dir={direction(locale)} lang={locale} className="mono" />
      </Form.Item>
      <Form.Item name={['translations', locale, 'seo', 'title']} label={t('products.seoTitle')}>
        <Input maxLength={120} showCount placeholder={texts?.name ?? ''} dir={direction(locale)} lang={locale} />
      </Form.Item>
      <Form.Item name={['translations', locale, 'seo', 'description']} label={t('products.seoDescription')}>
        <Input.TextArea
          maxLength={320}
          showCount
          rows={2}
          placeholder={texts?.short_description ?? ''}
          dir={direction(locale)}
          lang={locale}
        />
      </Form.Item>
      {title && (
        <div dir={direction(locale)} lang={locale} style={{ padding: 12, border: '1px solid var(--line)', borderRadius: 8 }}>
          <div style={{ color: 'var(--link)', fontSize: 17 }}>{title}</div>
          <div className="muted">{description}</div>
        </div>
      )}
    </>
  )
}
