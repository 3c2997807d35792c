import { Form, Modal } from 'antd'
import { scheduleProduct } from '../../api/lifecycle.ts'
import type { Product } from '../../api/product-types.ts'
import { useCan } from '../../api/session.ts'
import { MomentField } from '../../components/date-field.tsx'
import { showInForm } from '../../components/form-problems.ts'
import { useAction } from '../../components/use-action.ts'
import { usePreferences } from '../../i18n/preferences.tsx'

type Written = { publish_at: Date | null; unpublish_at: Date | null }
type Props = { product: Product; close: () => void; onMoved: (product: Product) => void }

/** Plans when a product goes on sale and when it leaves the shop. */
export function ScheduleDialog({ product, close, onMoved }: Props) {
  const { t } = usePreferences()
  const can = useCan()
  const [form] = Form.useForm<Written>()
  const run = useAction((plan: Parameters<typeof scheduleProduct>[1]) => scheduleProduct(product.id, plan), {
    done: t('lifecycle.planned'),
    refresh: [['products']],
    onDone: (planned) => {
      close()
      onMoved(planned)
    },
    onProblem: showInForm(form),
  })
  const now = new Date()
  const isOnSale = product.status === 'published' || product.status === 'out_of_stock'
  const submit = ({ publish_at, unpublish_at }: Written) =>
    run.mutate({
      publish_at: publish_at?.toISOString() ?? null,
      ...(can('product.unpublish') && { unpublish_at: unpublish_at?.toISOString() ?? null }),
    })
  const moment = (text: string | null) => (text ? new Date(text) : null)
  const fields = [
    <Form.Item key="publish" name="publish_at" label={t('lifecycle.publishAt')}>
      <MomentField from={now} />
    </Form.Item>,
    can('product.unpublish') && (
      <Form.Item key="unpublish" name="unpublish_at" label={t('lifecycle.unpublishAt')}>
        <MomentField from={now} />
      </Form.Item>
    ),
  ]
  return (
    <Modal
      open
      title={t('lifecycle.plan')}
      okText={t('common.save')}
      onCancel={close}
      onOk={() => form.submit()}
      confirmLoading={run.isPending}
    >
      <p style={{ marginBlockStart: 0 }}>{t('lifecycle.planText')}</p>
      <Form
        form={form}
        layout="vertical"
        onFinish={submit}
        initialValues={{ publish_at: moment(product.publish_at), unpublish_at: moment(product.unpublish_at) }}
      >
        {isOnSale ? fields.toReversed() : fields}
      </Form>
    </Modal>
  )
}
