import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Form, Input } from 'antd'
import { usePreferences } from '../../i18n/preferences.tsx'

/** The descriptive specifications of a product, name and value. */
export function FeaturesFields() {
  const { t } = usePreferences()
  return (
    <Form.List name="features">
      {(rows, { add, remove }) => (
        <>
          {rows.map((row) => (
            <div key={row.key} style={{ display: 'flex', gap: 8 }}>
              <Form.Item
                name={[row.name, 'name']}
                style={{ flex: 1 }}
                rules={[{ required: true, whitespace: true, message: t('common.required') }]}
              >
                <Input placeholder={t('products.featureName')} aria-label={t('products.featureName')} maxLength={100} />
              </Form.Item>
              <Form.Item
                name={[row.name, 'value']}
                style={{ flex: 2 }}
                rules={[{ required: true, whitespace: true, message: t('common.required') }]}
              >
                <Input placeholder={t('products.featureValue')} aria-label={t('products.featureValue')} maxLength={300} />
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
