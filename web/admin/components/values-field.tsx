import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Checkbox, Form, Input, Tooltip } from 'antd'
import { direction, LOCALES } from '#lib/locale.ts'
import { usePreferences } from '../i18n/preferences.tsx'
import { LANGUAGE_NAMES } from './languages.ts'
import { useClosed } from './use-closed.ts'

/** The values of a choice in their order: code, label in every language, colour where wanted, whether it is retired. */
export function ValuesField({ swatches = false }: { swatches?: boolean }) {
  const { t } = usePreferences()
  const closed = useClosed()
  const code = { pattern: /^\S(.*\S)?$/, required: true, message: t('common.required') }
  return (
    <Form.List name="values">
      {(rows, { add, remove, move }) => (
        <>
          {rows.map((row, at) => (
            <div key={row.key} className="value-row">
              <Form.Item name={[row.name, 'code']} rules={[code]}>
                <Input
                  dir="ltr"
                  className="mono"
                  placeholder={t('products.code')}
                  aria-label={t('products.code')}
                  maxLength={60}
                />
              </Form.Item>
              {LOCALES.map((locale) => (
                <Form.Item key={locale} name={[row.name, 'translations', locale, 'label']}>
                  <Input
                    dir={direction(locale)}
                    lang={locale}
                    maxLength={120}
                    placeholder={LANGUAGE_NAMES[locale]}
                    aria-label={`${LANGUAGE_NAMES[locale]} ${at + 1}`}
                  />
                </Form.Item>
              ))}
              <span className="toolbar" style={{ flexWrap: 'nowrap' }}>
                {swatches && (
                  <Form.Item
                    name={[row.name, 'swatch']}
                    getValueProps={(value?: string | null) => ({ value: value || '#ffffff' })}
                    style={{ inlineSize: 44 }}
                  >
                    <Input type="color" aria-label={t('products.swatch')} style={{ padding: 2 }} />
                  </Form.Item>
                )}
                <Tooltip title={t('describing.retiredHint')}>
                  <Form.Item name={[row.name, 'retired']} valuePropName="checked">
                    <Checkbox>{t('describing.retired')}</Checkbox>
                  </Form.Item>
                </Tooltip>
                <span className="grow" />
                <Button
                  type="text"
                  icon={<ArrowUpOutlined />}
                  disabled={closed || at === 0}
                  aria-label={t('products.earlier')}
                  onClick={() => move(at, at - 1)}
                />
                <Button
                  type="text"
                  icon={<ArrowDownOutlined />}
                  disabled={closed || at === rows.length - 1}
                  aria-label={t('products.later')}
                  onClick={() => move(at, at + 1)}
                />
                <Button type="text" icon={<DeleteOutlined />} aria-label={t('common.remove')} onClick={() => remove(row.name)} />
              </span>
            </div>
          ))}
          <Button type="dashed" icon={<PlusOutlined />} onClick={() => add({ translations: {} })}>
            {t('products.addValue')}
          </Button>
        </>
      )}
    </Form.List>
  )
}
