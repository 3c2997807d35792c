import { Form, Select } from 'antd'
import { GATEWAYS, type Method, type MethodInput, saveMethod } from '../../api/payments.ts'
import { useStore } from '../../api/store.ts'
import { useTaxClasses } from '../../api/terms.ts'
import { FormDrawer } from '../../components/form-drawer.tsx'
import { NumberField } from '../../components/number-field.tsx'
import { PublicationFields } from '../../components/publication-fields.tsx'
import { useAction } from '../../components/use-action.ts'
import { WordsField } from '../../components/words-field.tsx'
import { usePreferences } from '../../i18n/preferences.tsx'
import { AccountFields } from './account-fields.tsx'
import { type MethodDraft, methodDraft, methodInput } from './method-draft.ts'

const ONCE: readonly string[] = ['pay_on_delivery', 'demo']

type Props = { method: Method | undefined; branchId: string | undefined; known: readonly Method[]; close: () => void }

/** Adds or changes a way to pay: its gateway and account, names, limits and fee. */
export function MethodDrawer({ method, branchId, known, close }: Props) {
  const { t } = usePreferences()
  const store = useStore()
  const classes = useTaxClasses().data ?? []
  const [form] = Form.useForm<MethodDraft>()
  const initial = methodDraft(method)
  const gateway = Form.useWatch('gateway', form) ?? initial.gateway
  const base = store.data?.base_currency ?? ''
  const decimals = store.data?.currencies.find((one) => one.code === base)?.decimals ?? 2
  const save = useAction((input: MethodInput) => saveMethod(input, method), {
    done: t('methods.saved'),
    refresh: [['payment methods']],
    onDone: close,
    onProblem: (problem) => {
      const fields = problem.errors.map(({ pointer, detail }) => ({ name: pointer.split('/').slice(1), errors: [detail] }))
      const shown = fields.filter(({ name }) => form.getFieldInstance(name as never) !== undefined)
      form.setFields(shown as never)
      return shown.length > 0
    },
  })
  const offered = GATEWAYS.filter((code) => !ONCE.includes(code) || known.every((one) => one.gateway !== code))
  const amount = (name: 'min_amount' | 'max_amount' | 'fee', precision = decimals) => (
    <Form.Item name={name} label={t(`methods.${name}`, { currency: base })}>
      <NumberField min={0} precision={precision} />
    </Form.Item>
  )
  return (
    <FormDrawer
      title={t(method ? 'methods.edit' : 'methods.add')}
      saving={save.isPending}
      close={close}
      save={() => form.submit()}
    >
      <Form<MethodDraft>
        form={form}
        layout="vertical"
        initialValues={initial}
        onFinish={() => save.mutate(methodInput({ ...initial, ...form.getFieldsValue(true) }, branchId))}
      >
        {method ? (
          <p className="muted">{t(`gateway.${method.gateway}`)}</p>
        ) : (
          <Form.Item name="gateway" label={t('methods.gateway')}>
            <Select options={offered.map((value) => ({ value, label: t(`gateway.${value}`) }))} />
          </Form.Item>
        )}
        <WordsField path={['translations']} field="name" label={t('methods.name')} maxLength={80} />
        <WordsField path={['translations']} field="description" label={t('methods.description')} maxLength={300} />
        {gateway !== 'pay_on_delivery' && <PublicationFields />}
        <fieldset className="words">
          <legend>{t('methods.limits')}</legend>
          <div className="fields">
            {amount('min_amount')}
            {amount('max_amount')}
          </div>
        </fieldset>
        <fieldset className="words">
          <legend>{t('methods.feeTitle')}</legend>
          <div className="fields">
            {amount('fee')}
            <Form.Item name="fee_percent" label={t('methods.fee_percent')}>
              <NumberField min={0} max={100} precision={2} />
            </Form.Item>
            <Form.Item name="tax_class" label={t('taxes.class')}>
              <Select options={classes.map(({ code, name }) => ({ value: code, label: name }))} />
            </Form.Item>
          </div>
        </fieldset>
        <AccountFields gateway={gateway} method={method} />
      </Form>
    </FormDrawer>
  )
}
