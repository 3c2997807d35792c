import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Form, Input } from 'antd'
import { direction, LOCALES } from '#lib/locale.ts'
import { type FeatureGroup, saveGroups } from '../../api/describing.ts'
import { FormDrawer } from '../../components/form-drawer.tsx'
import { LANGUAGE_NAMES } from '../../components/languages.ts'
import { filledTexts } from '../../components/translated.ts'
import { useAction } from '../../components/use-action.ts'
import { usePreferences } from '../../i18n/preferences.tsx'

/** The groups under which products show their features, in their order. */
export function GroupsDrawer({ groups, close }: { groups: FeatureGroup[]; close: () => void }) {
  const { t } = usePreferences()
  const [form] = Form.useForm<{ groups: FeatureGroup[] }>()
  const save = useAction(saveGroups, { done: t('features.groupsSaved'), refresh: [['features']], onDone: close })
  const rule = { pattern: /^[a-z][a-z0-9_]*$/, required: true, message: t('products.codeRule') }
  return (
    <FormDrawer wide title={t('features.groups')} saving={save.isPending} close={close} save={() => form.submit()}>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ groups }}
        onFinish={() =>
          save.mutate(
            (form.getFieldsValue(true) as { groups?: FeatureGroup[] }).groups?.map(({ code, translations }) => ({
              code,
              translations: filledTexts<{ name: string }>(translations, 'name'),
            })) ?? [],
          )
        }
      >
        <p className="muted">{t('features.groupsHint')}</p>
        <Form.List name="groups">
          {(rows, { add, remove, move }) => (
            <>
              {rows.map((row, at) => (
                <div key={row.key} className="value-row">
                  <Form.Item name={[row.name, 'code']} rules={[rule]}>
                    <Input
                      dir="ltr"
                      className="mono"
                      placeholder={t('products.code')}
                      aria-label={t('products.code')}
                      maxLength={40}
                    />
                  </Form.Item>
                  {LOCALES.map((locale) => (
                    <Form.Item key={locale} name={[row.name, 'translations', locale, 'name']}>
                      <Input
                        dir={direction(locale)}
                        lang={locale}
                        maxLength={80}
                        placeholder={LANGUAGE_NAMES[locale]}
                        aria-label={`${LANGUAGE_NAMES[locale]} ${at + 1}`}
                      />
                    </Form.Item>
                  ))}
                  <span className="toolbar" style={{ flexWrap: 'nowrap' }}>
                    <Button
                      type="text"
                      icon={<ArrowUpOutlined />}
                      disabled={at === 0}
                      aria-label={t('products.earlier')}
                      onClick={() => move(at, at - 1)}
                    />
                    <Button
                      type="text"
                      icon={<ArrowDownOutlined />}
                      disabled={at === rows.length - 1}
                      aria-label={t('products.later')}
                      onClick={() => move(at, at + 1)}
                    />
                    <Button
                      type="text"
                      icon={<DeleteOutlined />}
                      aria-label={t('common.remove')}
                      onClick={() => remove(row.name)}
                    />
                  </span>
                </div>
              ))}
              <Button type="dashed" icon={<PlusOutlined />} onClick={() => add({ translations: {} })}>
                {t('features.addGroup')}
              </Button>
            </>
          )}
        </Form.List>
      </Form>
    </FormDrawer>
  )
}
