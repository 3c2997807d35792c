import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Form, Input, Modal } from 'antd'
import { direction, LOCALES, type Locale, type Translations } from '#lib/locale.ts'
import { createAttribute } from '../../api/catalog.ts'
import { LANGUAGE_NAMES } from '../../components/languages.ts'
import { useAction } from '../../components/use-action.ts'
import { usePreferences } from '../../i18n/preferences.tsx'

type Written = {
  code: string
  names: Partial<Record<Locale, string>>
  values: ({ code: string; swatch?: string } & Partial<Record<Locale, string>>)[]
}

/** Adds an attribute with its values in every language. */
export function AttributeDialog({ close }: { close: () => void }) {
  const { t } = usePreferences()
  const [form] = Form.useForm<Written>()
  const create = useAction(createAttribute, { done: t('products.attributeAdded'), refresh: [['attributes']], onDone: close })
  const code = { pattern: /^[a-z][a-z0-9_]*$/, required: true, message: t('products.codeRule') }

  const submit = ({ code: name, names, values }: Written) =>
    create.mutate({
      code: name,
      translations: texts(names, (text) => ({ name: text })),
      values: values.map((value) => ({
        code: value.code,
        swatch: value.swatch || null,
        translations: texts(value, (text) => ({ label: text })),
      })),
    })

  return (
    <Modal
      open
      title={t('products.newAttribute')}
      okText={t('common.save')}
      onCancel={close}
      onOk={() => form.submit()}
      confirmLoading={create.isPending}
      width={760}
    >
      <Form form={form} layout="vertical" onFinish={submit} initialValues={{ values: [{}] }}>
        <div className="fields" style={{ gridTemplateColumns: 'repeat(auto-fill, minmax(120px, 1fr))' }}>
          <Form.Item name="code" label={t('products.code')} rules={[code]}>
            <Input dir="ltr" className="mono" />
          </Form.Item>
          {LOCALES.map((locale) => (
            <Form.Item key={locale} name={['names', locale]} label={LANGUAGE_NAMES[locale]}>
              <Input dir={direction(locale)} lang={locale} />
            </Form.Item>
          ))}
        </div>
        <Form.List name="values">
          {(rows, { add, remove }) => (
            <>
              {rows.map((row) => (
                <div key={row.key} style={{ display: 'flex', gap: 8, flexWrap: 'wrap' }}>
                  <Form.Item name={[row.name, 'code']} rules={[code]} style={{ flex: '1 1 100px' }}>
                    <Input dir="ltr" className="mono" placeholder={t('products.code')} aria-label={t('products.code')} />
                  </Form.Item>
                  {LOCALES.map((locale) => (
                    <Form.Item key={locale} name={[row.name, locale]} style={{ flex: '1 1 90px' }}>
                      <Input
                        dir={direction(locale)}
                        lang={locale}
                        placeholder={LANGUAGE_NAMES[locale]}
                        aria-label={LANGUAGE_NAMES[locale]}
                      />
                    </Form.Item>
                  ))}
                  <Form.Item
                    name={[row.name, 'swatch']}
                    style={{ flex: '0 0 48px' }}
                    getValueProps={(value?: string) => ({ value: value || '#ffffff' })}
                  >
                    <Input type="color" aria-label={t('products.swatch')} style={{ padding: 2 }} />
                  </Form.Item>
                  <Button
                    type="text"
                    icon={<DeleteOutlined />}
                    aria-label={t('common.remove')}
                    onClick={() => remove(row.name)}
                  />
                </div>
              ))}
              <Button type="dashed" icon={<PlusOutlined />} onClick={() => add({})}>
                {t('products.addValue')}
              </Button>
            </>
          )}
        </Form.List>
      </Form>
    </Modal>
  )
}

function texts<T>(written: Partial<Record<Locale, string>>, make: (text: string) => T): Translations<T> {
  const made: Translations<T> = {}
  for (const locale of LOCALES) {
    const text = written[locale]?.trim()
    if (text) made[locale] = make(text)
  }
  return made
}
