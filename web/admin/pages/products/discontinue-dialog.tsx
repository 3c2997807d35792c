import { Form, Input, Modal, Select, Switch } from 'antd'
import { DISCONTINUE_REASONS, type Discontinuation, discontinueProduct } from '../../api/lifecycle.ts'
import type { Product } from '../../api/product-types.ts'
import { useCan } from '../../api/session.ts'
import { ProductField } from '../../components/product-field.tsx'
import { useAction } from '../../components/use-action.ts'
import { usePreferences } from '../../i18n/preferences.tsx'

type Props = { product: Product; close: () => void; onMoved: (product: Product) => void }

/** Takes a product out of the range: why, what replaces it, what becomes of the stock. */
export function DiscontinueDialog({ product, close, onMoved }: Props) {
  const { t } = usePreferences()
  const can = useCan()
  const [form] = Form.useForm<Discontinuation>()
  const run = useAction((input: Discontinuation) => discontinueProduct(product.id, input), {
    done: t('productMove.discontinue_done'),
    refresh: [['products'], ['dashboard']],
    onDone: (moved) => {
      close()
      onMoved(moved)
    },
  })
  const submit = ({ reason, note, replacement_id, clear_stock }: Discontinuation) =>
    run.mutate({
      reason,
      ...(note?.trim() && { note: note.trim() }),
      ...(replacement_id && { replacement_id }),
      ...(clear_stock && { clear_stock }),
    })
  return (
    <Modal
      open
      title={t('productMove.discontinue')}
      okText={t('productMove.discontinue')}
      okButtonProps={{ danger: true, loading: run.isPending }}
      onCancel={close}
      onOk={() => form.submit()}
    >
      <p style={{ marginBlockStart: 0 }}>{t('productMove.discontinue_text')}</p>
      <Form form={form} layout="vertical" onFinish={submit}>
        <Form.Item
          name="reason"
          label={t('lifecycle.discontinueReason')}
          rules={[{ required: true, message: t('common.reasonNeeded') }]}
        >
          <Select options={DISCONTINUE_REASONS.map((reason) => ({ value: reason, label: t(`lifecycle.${reason}`) }))} />
        </Form.Item>
        <Form.Item name="note" label={t('lifecycle.note')}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} maxLength={1000} />
        </Form.Item>
        <Form.Item name="replacement_id" label={t('lifecycle.replacement')} extra={t('lifecycle.replacementHint')}>
          <ProductField except={product.id} />
        </Form.Item>
        {can('inventory.update') && (
          <Form.Item
            name="clear_stock"
            label={t('lifecycle.clearStock')}
            extra={t('lifecycle.clearStockHint')}
            valuePropName="checked"
            style={{ marginBlockEnd: 0 }}
          >
            <Switch />
          </Form.Item>
        )}
      </Form>
    </Modal>
  )
}
