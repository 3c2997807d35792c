import { Form } from 'antd'
import { saveAttribute } from '../../api/describing.ts'
import type { Attribute } from '../../api/types.ts'
import { textOf } from '../../components/category-name.ts'
import { FormDrawer } from '../../components/form-drawer.tsx'
import { filledTexts } from '../../components/translated.ts'
import { useAction } from '../../components/use-action.ts'
import { ValuesField } from '../../components/values-field.tsx'
import { WordsField } from '../../components/words-field.tsx'
import { usePreferences } from '../../i18n/preferences.tsx'

/** Changes an attribute: its names, and its values with their colours in their order. */
export function AttributeDrawer({ attribute, close }: { attribute: Attribute; close: () => void }) {
  const { t, locale } = usePreferences()
  const [form] = Form.useForm<Attribute>()
  const save = useAction((input: Pick<Attribute, 'translations' | 'values'>) => saveAttribute(attribute, input), {
    done: t('attributes.saved'),
    refresh: [['attributes'], ['products']],
    onDone: close,
  })
  const submit = () => {
    const { translations, values } = form.getFieldsValue(true) as Attribute
    save.mutate({
      translations: filledTexts<{ name: string }>(translations, 'name'),
      values: values.map(({ code, translations: labels, swatch, retired }) => ({
        code,
        swatch: swatch || null,
        retired: retired ?? false,
        translations: filledTexts<{ label: string }>(labels, 'label'),
      })),
    })
  }
  return (
    <FormDrawer
      wide
      title={textOf(attribute.translations, locale)?.name ?? attribute.code}
      saving={save.isPending}
      close={close}
      save={() => form.submit()}
    >
      <Form<Attribute> form={form} layout="vertical" initialValues={attribute} onFinish={submit}>
        <WordsField path={['translations']} field="name" label={t('products.name')} maxLength={80} />
        <fieldset className="words">
          <legend>{t('features.values')}</legend>
          <ValuesField swatches={attribute.values.some((value) => value.swatch)} />
        </fieldset>
      </Form>
    </FormDrawer>
  )
}
