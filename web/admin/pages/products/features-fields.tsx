import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Form, Input, Select } from 'antd'
import { LOCALES } from '#lib/locale.ts'
import { LANGUAGE_NAMES } from '../../components/languages.ts'
import { usePreferences } from '../../i18n/preferences.tsx'

/** The descriptive specifications of a product, name and value. */
export function FeaturesFields() {
  const { t } = usePreferences()
  return (
    <Form.List name="features">
      {(rows, { add, remove }) => (
        <>
          {rows.map((row) => (
            <div key={row.key} className="feature-row">
              <Form.Item
                name={[row.name, 'name']}
                style={{ flex: '1 1 120px' }}
                rules={[{ required: true, whitespace: true, message: t('common.required') }]}
              >
                <Input placeholder={t('products.featureName')} aria-label={t('products.featureName')} maxLength={100} />
              </Form.Item>
              <Form.Item
                name={[row.name, 'value']}
                style={{ flex: '2 1 180px' }}
                rules={[{ required: true, whitespace: true, message: t('common.required') }]}
              >
                <Input placeholder={t('products.featureValue')} aria-label={t('products.featureValue')} maxLength={300} />
              </Form.Item>
              <Form.Item name={[row.name, 'locale']} style={{ flex: '0 0 132px' }}>
                <Select
                  allowClear
                  placeholder={t('products.allLanguages')}
                  aria-label={t('nav.language')}
                  options={LOCALES.map((locale) => ({ value: locale, label: LANGUAGE_NAMES[locale] }))}
                />
              </Form.Item>
              <Button type="text" icon={<DeleteOutlined />} aria-label={t('common.remove')} onClick={() => remove(row.name)} />
            </div>
          ))}
          <Button type="dashed" icon={<PlusOutlined />} onClick={() => add({ name: '', value: '' })}>
            {t('products.featureAdd')}
          </Button>
        </>
      )}
    </Form.List>
  )
}
