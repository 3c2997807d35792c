import { AutoComplete, Form, Input, Modal, Segmented } from 'antd'
import { useState } from 'react'
import { changeStock, type StockChange } from '../../api/stock.ts'
import { NumberField } from '../../components/number-field.tsx'
import { useAction } from '../../components/use-action.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import type { StockDialogProps } from './stock-panel.tsx'

type Written = { mode: 'delta' | 'quantity'; amount: number; reason: string; reference?: string }

/** Adds to, takes from or sets the stock of a variant at a branch, with the reason for the ledger. */
export function AdjustDialog({ product, row, title, close, onChanged }: StockDialogProps) {
  const { t, number } = usePreferences()
  const [form] = Form.useForm<Written>()
  const mode = Form.useWatch('mode', form) ?? 'delta'
  const amount = Form.useWatch('amount', form) ?? 0
  const [key] = useState(() => crypto.randomUUID())
  const run = useAction((change: StockChange) => changeStock(product.id, change, key), {
    done: t('products.adjusted'),
    refresh: [['products', 'list'], ['lowStock'], ['dashboard']],
    onDone: () => {
      close()
      void onChanged()
    },
  })
  const after = mode === 'delta' ? row.on_hand + amount : amount
  const submit = ({ amount: value, reason, reference }: Written) =>
    run.mutate({
      variant_id: row.variant_id,
      branch_id: row.branch_id,
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
          extra={t('products.fromTo', { from: row.on_hand, to: after })}
          rules={[{ required: true, message: t('common.required') }]}
        >
          <NumberField precision={0} min={mode === 'quantity' ? 0 : -row.on_hand} autoFocus />
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
        <span className="muted">{t('products.reservedNow', { n: number(row.reserved) })}</span>
      </Form>
    </Modal>
  )
}
