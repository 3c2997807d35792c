import { Checkbox, Form, Input, Modal } from 'antd'
import { useNavigate } from 'react-router'
import { cloneProduct } from '../../api/lifecycle.ts'
import type { Product } from '../../api/product-types.ts'
import { useCan } from '../../api/session.ts'
import { useAction } from '../../components/use-action.ts'
import { usePreferences } from '../../i18n/preferences.tsx'

type Part = 'prices' | 'variants' | 'media'
type Written = { sku?: string; take: Part[] }

/** Makes a draft like a product, with the parts that are wanted. */
export function CloneDialog({ product, close }: { product: Product; close: () => void }) {
  const { t } = usePreferences()
  const can = useCan()
  const navigate = useNavigate()
  const [form] = Form.useForm<Written>()
  const parts: Part[] = [...(can('product.set_price') ? (['prices'] as const) : []), 'variants', 'media']
  const names: Record<Part, string> = {
    prices: t('products.prices'),
    variants: t('products.variants'),
    media: t('products.pictures'),
  }
  const run = useAction((input: Parameters<typeof cloneProduct>[1]) => cloneProduct(product.id, input), {
    done: t('lifecycle.cloned'),
    refresh: [['products', 'list']],
    onDone: (copy) => {
      close()
      navigate(`/products/${copy.id}`)
    },
    onProblem: (problem) => {
      if (problem.code !== 'duplicate_sku') return false
      form.setFields([{ name: 'sku', errors: [problem.message] }])
      return true
    },
  })
  const submit = ({ sku, take }: Written) =>
    run.mutate({
      ...(sku?.trim() && { sku: sku.trim() }),
      prices: take.includes('prices'),
      variants: take.includes('variants'),
      media: take.includes('media'),
    })
  return (
    <Modal
      open
      title={t('lifecycle.cloneTitle')}
      okText={t('lifecycle.clone')}
      onCancel={close}
      onOk={() => form.submit()}
      confirmLoading={run.isPending}
    >
      <p style={{ marginBlockStart: 0 }}>{t('lifecycle.cloneText')}</p>
      <Form form={form} layout="vertical" onFinish={submit} initialValues={{ take: parts }}>
        <Form.Item name="sku" label={t('lifecycle.cloneSku')} extra={t('products.skuHint')}>
          <Input dir="ltr" className="mono" maxLength={64} autoFocus />
        </Form.Item>
        <Form.Item name="take" label={t('lifecycle.cloneTake')} style={{ marginBlockEnd: 0 }}>
          <Checkbox.Group options={parts.map((part) => ({ value: part, label: names[part] }))} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
