import { Form, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { useBranches } from '../../api/lifecycle.ts'
import { type Transfer, transferStock } from '../../api/stock.ts'
import { NumberField } from '../../components/number-field.tsx'
import { useAction } from '../../components/use-action.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import type { StockDialogProps } from './stock-panel.tsx'

type Written = { to_branch_id: string; quantity: number; reason?: string; reference?: string }

/** Moves free pieces of a variant to another branch. */
export function TransferDialog({ product, row, title, close, onChanged }: StockDialogProps) {
  const { t } = usePreferences()
  const [form] = Form.useForm<Written>()
  const [key] = useState(() => crypto.randomUUID())
  const branches = (useBranches().data ?? []).filter((branch) => branch.id !== row.branch_id)
  const free = Math.max(0, row.available)
  const run = useAction((body: Transfer) => transferStock(product.id, body, key), {
    done: t('inventory.transferred'),
    refresh: [['products'], ['lowStock'], ['dashboard']],
    onDone: () => {
      close()
      void onChanged()
    },
  })
  const submit = ({ reason, reference, ...move }: Written) =>
    run.mutate({
      ...move,
      variant_id: row.variant_id,
      from_branch_id: row.branch_id,
      ...(reason && { reason }),
      ...(reference && { reference }),
    })

  return (
    <Modal
      open
      title={`${t('inventory.transfer')}: ${title}`}
      okText={t('inventory.transfer')}
      okButtonProps={{ disabled: free === 0 }}
      onCancel={close}
      onOk={() => form.submit()}
      confirmLoading={run.isPending}
    >
      <Form form={form} layout="vertical" onFinish={submit}>
        <Form.Item name="to_branch_id" label={t('inventory.to')} rules={[{ required: true, message: t('common.required') }]}>
          <Select options={branches.map((branch) => ({ value: branch.id, label: branch.name }))} />
        </Form.Item>
        <Form.Item
          name="quantity"
          label={t('products.quantity')}
          extra={t('inventory.free', { n: free })}
          rules={[{ required: true, message: t('common.required') }]}
        >
          <NumberField precision={0} min={1} max={free} disabled={free === 0} />
        </Form.Item>
        <Form.Item name="reason" label={t('common.reason')}>
          <Input maxLength={300} />
        </Form.Item>
        <Form.Item name="reference" label={t('products.reference')} extra={t('inventory.referenceHint')}>
          <Input maxLength={100} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
