import { Form, Modal, Switch } from 'antd'
import { type StockRules, setRules } from '../../api/stock.ts'
import { DateField } from '../../components/date-field.tsx'
import { NumberField } from '../../components/number-field.tsx'
import { useAction } from '../../components/use-action.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import type { StockDialogProps } from './stock-panel.tsx'

type Written = { low_stock_threshold: number; allow_backorder: boolean; backorder_limit: number; day: Date | null }

/** Sets when a variant counts as low at a branch, and whether it is sold before it is there. */
export function StockRulesDialog({ product, row, title, close, onChanged }: StockDialogProps) {
  const { t } = usePreferences()
  const [form] = Form.useForm<Written>()
  const allows = Form.useWatch('allow_backorder', form) ?? row.allow_backorder
  const run = useAction((rules: StockRules) => setRules(product.id, rules), {
    done: t('inventory.rulesSaved'),
    refresh: [['products'], ['lowStock'], ['dashboard']],
    onDone: () => {
      close()
      void onChanged()
    },
  })
  const submit = ({ day, ...rules }: Written) =>
    run.mutate({
      ...rules,
      backorder_limit: rules.allow_backorder ? rules.backorder_limit : 0,
      expected_restock_date: day ? isoDay(day) : null,
      variant_id: row.variant_id,
      branch_id: row.branch_id,
    })

  return (
    <Modal
      open
      title={`${t('inventory.rules')}: ${title}`}
      okText={t('common.save')}
      onCancel={close}
      onOk={() => form.submit()}
      confirmLoading={run.isPending}
    >
      <Form
        form={form}
        layout="vertical"
        onFinish={submit}
        initialValues={{
          low_stock_threshold: row.low_stock_threshold,
          allow_backorder: row.allow_backorder,
          backorder_limit: row.backorder_limit || 1,
          day: row.restock_date ? new Date(`${row.restock_date}T00:00:00`) : null,
        }}
      >
        <Form.Item
          name="low_stock_threshold"
          label={t('products.threshold')}
          rules={[{ required: true, message: t('common.required') }]}
        >
          <NumberField precision={0} min={0} />
        </Form.Item>
        <Form.Item
          name="allow_backorder"
          label={t('products.backorder')}
          valuePropName="checked"
          extra={t('inventory.backorderHint')}
        >
          <Switch />
        </Form.Item>
        {allows && (
          <div className="fields">
            <Form.Item
              name="backorder_limit"
              label={t('products.backorderLimit')}
              rules={[{ required: true, message: t('common.required') }]}
            >
              <NumberField precision={0} min={1} />
            </Form.Item>
            <Form.Item name="day" label={t('inventory.restockDay')}>
              <RestockField />
            </Form.Item>
          </div>
        )}
      </Form>
    </Modal>
  )
}

function RestockField({ value = null, onChange }: { value?: Date | null; onChange?: (day: Date | null) => void }) {
  const { t } = usePreferences()
  return <DateField value={value} onChange={(day) => onChange?.(day)} placeholder={t('inventory.restockDay')} />
}

// The day as it was chosen here, whatever the time zone makes of its midnight.
function isoDay(day: Date): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
}
