import { AutoComplete, Form, Input, Modal, Segmented } from 'antd'
import type { Product } from '../../api/product-types.ts'
import { changeStock, type StockChange } from '../../api/products.ts'
import { NumberField } from '../../components/number-field.tsx'
import { useAction } from '../../components/use-action.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import type { Stocked } from './stock-panel.tsx'

type Written = { mode: 'delta' | 'quantity'; amount: number; reason: string; reference?: string }
type Props = { product: Product; variant: Stocked; title: string; close: () => void; onChanged: () => Promise<void> }

/** Adds to, takes from or sets the stock of a variant, with the reason for the ledger. */
export function AdjustDialog({ product, variant, title, close, onChanged }: Props) {
  const { t, number } = usePreferences()
  const [form] = Form.useForm<Written>()
  const mode = Form.useWatch('mode', form) ?? 'delta'
  const amount = Form.useWatch('amount', form) ?? 0
  const run = useAction((change: StockChange) => changeStock(product.id, change), {
    done: t('products.adjusted'),
    refresh: [['products', 'list'], ['dashboard']],
    onDone: () => {
      close()
      void onChanged()
    },
  })
  const after = mode === 'delta' ? variant.inventory.on_hand + amount : amount
  const submit = ({ amount: value, reason, reference }: Written) =>
    run.mutate({
      variant_id: variant.id,
      ...(mode === 'delta' ? { delta: value } : { quantity: value }),
      reason,
      ...(reference && { reference }),
    })

  return (
    <Modal
      open
      title={`${t('products.adjust')}: ${title}`}
      okText={t('products.adjust')}
      onCancel={close}
      onOk={() => form.submit()}
      confirmLoading={run.isPending}
    >
      <Form form={form} layout="vertical" onFinish={submit} initialValues={{ mode: 'delta', reason: '' }}>
        <Form.Item name="mode">
          <Segmented
            options={[
              { value: 'delta', label: t('products.changeBy') },
              { value: 'quantity', label: t('products.setTo') },
            ]}
          />
        </Form.Item>
        <Form.Item
          name="amount"
          label={t('products.quantity')}
          extra={t('products.fromTo', { from: variant.inventory.on_hand, to: after })}
          rules={[{ required: true, message: t('common.required') }]}
        >
          <NumberField precision={0} min={mode === 'quantity' ? 0 : -variant.inventory.on_hand} autoFocus />
        </Form.Item>
        <Form.Item
          name="reason"
          label={t('common.reason')}
          rules={[{ required: true, whitespace: true, message: t('common.reasonNeeded') }]}
        >
          <AutoComplete
            options={(['delivery', 'count', 'damage', 'return'] as const).map((reason) => ({
              value: t(`products.reason_${reason}`),
            }))}
            maxLength={200}
          />
        </Form.Item>
        <Form.Item name="reference" label={t('products.reference')} extra={t('products.referenceHint')}>
          <Input maxLength={100} />
        </Form.Item>
        <span className="muted">{t('products.reservedNow', { n: number(variant.inventory.reserved) })}</span>
      </Form>
    </Modal>
  )
}
