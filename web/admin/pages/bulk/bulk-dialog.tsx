import { Form, Modal, Radio, Select } from 'antd'
import { useRef } from 'react'
import { useNavigate } from 'react-router'
import { BULK_ACTIONS, type BulkAction, type BulkInput, startBulkEdit } from '../../api/bulk.ts'
import type { Query } from '../../api/client.ts'
import { useBranches } from '../../api/lifecycle.ts'
import { useCan } from '../../api/session.ts'
import { useAction } from '../../components/use-action.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import { filterOf } from '../products/list-filter.ts'
import { ActionFields, type ActionValues } from './action-fields.tsx'

type Written = ActionValues & { scope: 'selected' | 'filter'; action: BulkAction }
type Props = { ids: string[]; filters: Query; total: number; close: () => void }

const PERMISSIONS: Partial<Record<BulkAction, string>> = {
  change_prices: 'product.set_price',
  publish_in_branches: 'listing.publish',
  unpublish_in_branches: 'listing.unpublish',
}

/** Says what is to be done to the chosen products, or to all that match the filters, and starts it. */
export function BulkDialog({ ids, filters, total, close }: Props) {
  const { t } = usePreferences()
  const can = useCan()
  const navigate = useNavigate()
  const branches = useBranches()
  const [form] = Form.useForm<Written>()
  const key = useRef(crypto.randomUUID())
  const scope = Form.useWatch('scope', form) ?? (ids.length > 0 ? 'selected' : 'filter')
  const action = Form.useWatch('action', form) ?? 'move'
  const run = useAction((input: BulkInput) => startBulkEdit(input, key.current), {
    refresh: [['bulk', 'list']],
    onDone: (bulk) => {
      close()
      navigate(`/products/bulk/${bulk.id}`)
    },
    onProblem: () => {
      // What was refused is mended and asked again as a request of its own.
      key.current = crypto.randomUUID()
      return false
    },
  })
  const allowed = BULK_ACTIONS.filter((one) => {
    const isForBranches = one === 'publish_in_branches' || one === 'unpublish_in_branches'
    return (!isForBranches || (branches.data?.length ?? 0) > 1) && (one === 'move' || can(PERMISSIONS[one] ?? 'product.update'))
  })
  const submit = ({ scope: chosen, by, change, ...values }: Written) => {
    const selection = chosen === 'selected' ? { ids } : filterOf(filters)
    const amount = change === undefined ? {} : by === 'amount' ? { amount: change } : { percent: change }
    run.mutate({ ...selection, ...values, ...amount } as BulkInput)
  }
  return (
    <Modal
      open
      title={t('bulk.title')}
      okText={t('bulk.start', { n: scope === 'selected' ? ids.length : total })}
      onCancel={close}
      onOk={() => form.submit()}
      confirmLoading={run.isPending}
    >
      <Form form={form} layout="vertical" onFinish={submit} initialValues={{ scope, action: 'move', by: 'percent' }}>
        <Form.Item name="scope" label={t('bulk.scope')}>
          <Radio.Group
            vertical
            options={[
              ...(ids.length > 0 ? [{ value: 'selected', label: t('bulk.scopeSelected', { n: ids.length }) }] : []),
              { value: 'filter', label: t('bulk.scopeFilter', { n: total }) },
            ]}
          />
        </Form.Item>
        <Form.Item name="action" label={t('bulk.action')}>
          <Select options={allowed.map((one) => ({ value: one, label: t(`bulk.${one}`) }))} />
        </Form.Item>
        <ActionFields action={action} />
      </Form>
    </Modal>
  )
}
