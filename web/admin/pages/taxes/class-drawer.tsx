import { Form, Input } from 'antd'
import { saveTaxClass, type TaxClass } from '../../api/terms.ts'
import { FormDrawer } from '../../components/form-drawer.tsx'
import { showInForm } from '../../components/form-problems.ts'
import { NumberField } from '../../components/number-field.tsx'
import { filledTexts } from '../../components/translated.ts'
import { useAction } from '../../components/use-action.ts'
import { WordsField } from '../../components/words-field.tsx'
import { usePreferences } from '../../i18n/preferences.tsx'

type Draft = { code: string; translations: TaxClass['translations']; percent: number | null }

/** Adds a tax class, or changes its names and its rate. */
export function ClassDrawer({ known, close }: { known: TaxClass | undefined; close: () => void }) {
  const { t } = usePreferences()
  const [form] = Form.useForm<Draft>()
  const save = useAction(saveTaxClass, {
    done: t('taxes.savedClass'),
    refresh: [['tax classes']],
    onDone: close,
    onProblem: showInForm(form),
  })
  const submit = () => {
    const { code, translations, percent } = { ...known, ...(form.getFieldsValue(true) as Draft) }
    save.mutate({
      code: code.trim(),
      translations: filledTexts<{ name: string }>(translations, 'name'),
      percent: percent ?? null,
      ...(known && { version: known.version }),
    })
  }
  return (
    <FormDrawer
      title={t(known ? 'taxes.editClass' : 'taxes.addClass')}
      saving={save.isPending}
      close={close}
      save={() => form.submit()}
    >
      <Form<Draft>
        form={form}
        layout="vertical"
        initialValues={known ?? { code: '', translations: {}, percent: null }}
        onFinish={submit}
      >
        {!known && (
          <Form.Item
            name="code"
            label={t('taxes.code')}
            extra={t('taxes.codeHint')}
            rules={[{ required: true, pattern: /^[a-z][a-z0-9_]{1,39}$/, message: t('taxes.codeHint') }]}
          >
            <Input dir="ltr" className="mono" maxLength={40} />
          </Form.Item>
        )}
        <WordsField path={['translations']} field="name" label={t('taxes.name')} maxLength={80} />
        <Form.Item name="percent" label={t('taxes.fallback')} extra={t('taxes.fallbackHint')}>
          <NumberField min={0} max={100} precision={2} />
        </Form.Item>
      </Form>
    </FormDrawer>
  )
}
