import { Form } from 'antd'
import { type Gift, type GiftInput, saveGift } from '../../api/promotions.ts'
import { useStore } from '../../api/store.ts'
import { FormDrawer } from '../../components/form-drawer.tsx'
import { NumberField } from '../../components/number-field.tsx'
import { useAction } from '../../components/use-action.ts'
import { WordsField } from '../../components/words-field.tsx'
import { usePreferences } from '../../i18n/preferences.tsx'
import { CodeInput } from './code-input.tsx'

type Written = {
  code: string
  translations: Gift['translations']
  points: number
  discount: number
  allowed_sub_total_price: number | null
  total_limit: number | null
}

/** Makes or changes a gift. */
export function GiftDrawer({ gift, close }: { gift: Gift | undefined; close: () => void }) {
  const { t } = usePreferences()
  const store = useStore()
  const base = store.data?.currencies.find((one) => one.code === store.data?.base_currency)
  const [form] = Form.useForm<Written>()
  const save = useAction((input: GiftInput) => saveGift(input, gift), {
    done: t('gifts.saved'),
    refresh: [['gifts']],
    onDone: close,
    onProblem: (problem) => {
      const fields = problem.errors.map((fault) => ({ name: fault.pointer.split('/')[1] ?? '', errors: [fault.detail] }))
      const known = fields.filter(({ name }) => form.getFieldInstance(name as keyof Written) !== undefined)
      form.setFields(known as never)
      return known.length > 0
    },
  })
  const submit = () => {
    const { translations = {}, ...rest } = form.getFieldsValue(true) as Written
    const named = Object.entries(translations).filter(([, text]) => text?.name)
    save.mutate({ ...rest, translations: Object.fromEntries(named) })
  }
  const required = [{ required: true, message: t('common.required') }]
  const amount = { min: 0, precision: base?.decimals ?? 2, suffix: base?.symbol ?? '' }
  return (
    <FormDrawer title={gift?.code ?? t('gifts.add')} saving={save.isPending} close={close} save={() => form.submit()}>
      <Form<Written>
        form={form}
        layout="vertical"
        onFinish={submit}
        initialValues={{
          code: gift?.code ?? '',
          translations: gift?.translations ?? {},
          points: gift?.points ?? 100,
          discount: gift?.discount.amount ?? null,
          allowed_sub_total_price: gift?.allowed_sub_total_price?.amount ?? null,
          total_limit: gift?.total_limit ?? null,
        }}
      >
        <Form.Item name="code" label={t('coupons.code')} extra={t('gifts.codeHint')} rules={required}>
          <CodeInput />
        </Form.Item>
        <WordsField path={['translations']} field="name" label={t('coupons.name')} maxLength={120} />
        <div className="fields">
          <Form.Item name="points" label={t('gifts.points')} rules={required}>
            <NumberField min={1} precision={0} />
          </Form.Item>
          <Form.Item name="discount" label={t('coupons.takenOff')} rules={required}>
            <NumberField {...amount} />
          </Form.Item>
          <Form.Item name="allowed_sub_total_price" label={t('coupons.minSubtotal')}>
            <NumberField {...amount} placeholder={t('coupons.none')} />
          </Form.Item>
          <Form.Item name="total_limit" label={t('coupons.totalLimit')}>
            <NumberField min={1} precision={0} placeholder={t('coupons.noLimit')} />
          </Form.Item>
        </div>
      </Form>
    </FormDrawer>
  )
}
