import { Form, Input, Segmented, Select, Switch } from 'antd'
import { type Feature, type FeatureGroup, type FeatureInput, saveFeature } from '../../api/describing.ts'
import { textOf } from '../../components/category-name.ts'
import { FormDrawer } from '../../components/form-drawer.tsx'
import { filledTexts } from '../../components/translated.ts'
import { useAction } from '../../components/use-action.ts'
import { ValuesField } from '../../components/values-field.tsx'
import { WordsField } from '../../components/words-field.tsx'
import { usePreferences } from '../../i18n/preferences.tsx'

const KINDS = ['choice', 'number', 'flag', 'text'] as const

type Written = Omit<FeatureInput, 'values' | 'group'> & { group?: string | null; values?: Feature['values'] }

/** Makes or changes a feature: what its values are, names, unit, group, whether shoppers filter by it, and the values of a choice. */
export function FeatureDrawer({
  feature,
  groups,
  close,
}: {
  feature: Feature | undefined
  groups: FeatureGroup[]
  close: () => void
}) {
  const { t, locale } = usePreferences()
  const [form] = Form.useForm<Written>()
  const kind = Form.useWatch('kind', form) ?? feature?.kind ?? 'choice'
  const save = useAction((input: FeatureInput) => saveFeature(input, feature), {
    done: t('features.saved'),
    refresh: [['features'], ['products']],
    onDone: close,
    onProblem: (problem) => {
      const fields = problem.errors.map((fault) => ({ name: fault.pointer.split('/').slice(1), errors: [fault.detail] }))
      const known = fields.filter(({ name }) => form.getFieldInstance(name as never) !== undefined)
      form.setFields(known as never)
      return known.length > 0
    },
  })
  const submit = () => {
    const written = form.getFieldsValue(true) as Written
    save.mutate({
      code: written.code,
      kind: written.kind,
      translations: filledTexts<{ name: string; unit?: string }>(written.translations, 'name'),
      group: written.group ?? null,
      filterable: written.kind !== 'text' && (written.filterable ?? false),
      ...(written.kind === 'choice' && {
        values: (written.values ?? []).map(({ code, translations, retired }) => ({
          code,
          retired: retired ?? false,
          translations: filledTexts<{ label: string }>(translations, 'label'),
        })),
      }),
    })
  }
  const code = { pattern: /^[a-z][a-z0-9_]*$/, required: true, message: t('products.codeRule') }
  return (
    <FormDrawer
      wide
      title={feature ? (textOf(feature.translations, locale)?.name ?? feature.code) : t('features.add')}
      saving={save.isPending}
      close={close}
      save={() => form.submit()}
    >
      <Form<Written>
        form={form}
        layout="vertical"
        onFinish={submit}
        initialValues={feature ?? { kind: 'choice', filterable: true, translations: {}, values: [{ translations: {} }] }}
      >
        <Form.Item name="kind" label={t('features.kind')} extra={feature && t('features.kindStays')}>
          <Segmented disabled={Boolean(feature)} options={KINDS.map((value) => ({ value, label: t(`features.${value}`) }))} />
        </Form.Item>
        <div className="fields">
          <Form.Item name="code" label={t('products.code')} rules={[code]}>
            <Input dir="ltr" className="mono" maxLength={40} disabled={Boolean(feature)} />
          </Form.Item>
          <Form.Item name="group" label={t('features.group')}>
            <Select
              allowClear
              placeholder={t('features.noGroup')}
              options={groups.map((group) => ({
                value: group.code,
                label: textOf(group.translations, locale)?.name ?? group.code,
              }))}
            />
          </Form.Item>
          {kind !== 'text' && (
            <Form.Item name="filterable" label={t('features.filterable')} valuePropName="checked">
              <Switch />
            </Form.Item>
          )}
        </div>
        <WordsField path={['translations']} field="name" label={t('products.name')} maxLength={80} />
        {kind === 'number' && <WordsField path={['translations']} field="unit" label={t('features.unit')} maxLength={20} />}
        {kind === 'choice' && (
          <fieldset className="words">
            <legend>{t('features.values')}</legend>
            <ValuesField />
          </fieldset>
        )}
      </Form>
    </FormDrawer>
  )
}
