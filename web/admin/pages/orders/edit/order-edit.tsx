import { Form, Input, Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import type { Address, Order } from '../../../api/order-types.ts'
import { editOrder, useDeliveryMethods } from '../../../api/orders.ts'
import { FormDrawer } from '../../../components/form-drawer.tsx'
import { useAction } from '../../../components/use-action.ts'
import { usePreferences } from '../../../i18n/preferences.tsx'
import { AddressFields } from './address-fields.tsx'
import { EditDifference } from './edit-difference.tsx'
import { EditLines } from './edit-lines.tsx'
import { draftOf, editOf, type OrderDraft } from './order-draft.ts'

const EMPTY: Address = { line1: '', city: '', country: 'US' }

/** Changes an order in work beside its page: what is in it, who gets it where and how; what that costs is shown before it is saved. */
export function OrderEdit({ order, close }: { order: Order; close: () => void }) {
  const { t } = usePreferences()
  const [begun] = useState<OrderDraft>(() => draftOf(order))
  const [draft, setDraft] = useState<OrderDraft>(begun)
  const [reason, setReason] = useState('')
  // A repeated press is the same change.
  const [key] = useState(() => crypto.randomUUID())
  const deliveries = useDeliveryMethods()
  const shown = useDeferredValue(draft)
  const save = useAction(
    () => editOrder({ ...editOf(order, draft), version: order.version, ...(reason ? { reason } : {}) }, key),
    {
      done: t('orderEdit.done'),
      refresh: [['orders'], ['products']],
      onDone: close,
    },
  )
  const change = (part: Partial<OrderDraft>) => setDraft((before) => ({ ...before, ...part }))
  const kind = deliveries.data?.find((method) => method.code === draft.delivery)?.kind
  const ships = draft.address !== null || kind === 'shipping'

  return (
    <FormDrawer
      wide
      title={t('orderEdit.title', { number: order.number })}
      saving={save.isPending}
      close={close}
      save={() => save.mutate(undefined)}
      lock={{ kind: 'order', id: order.id }}
    >
      <Form layout="vertical">
        <h2 className="form-head">{t('orderEdit.lines')}</h2>
        <EditLines lines={draft.lines} change={(lines) => change({ lines })} />
        <h2 className="form-head">{t('orderEdit.receiver')}</h2>
        <div className="form-grid">
          <Form.Item label={t('orderEdit.firstName')} htmlFor="edit-first">
            <Input
              id="edit-first"
              dir="auto"
              maxLength={80}
              value={draft.first_name}
              onChange={(event) => change({ first_name: event.target.value })}
            />
          </Form.Item>
          <Form.Item label={t('orderEdit.lastName')} htmlFor="edit-last">
            <Input
              id="edit-last"
              dir="auto"
              maxLength={80}
              value={draft.last_name}
              onChange={(event) => change({ last_name: event.target.value })}
            />
          </Form.Item>
          <Form.Item label={t('orderEdit.phone')} htmlFor="edit-phone">
            <Input
              id="edit-phone"
              dir="ltr"
              maxLength={30}
              value={draft.phone}
              onChange={(event) => change({ phone: event.target.value })}
            />
          </Form.Item>
          <Form.Item label={t('orders.deliveryMethod')} htmlFor="edit-delivery">
            <Select
              id="edit-delivery"
              value={draft.delivery}
              options={(deliveries.data ?? []).map((method) => ({ value: method.code, label: method.name }))}
              onChange={(delivery: string) => change({ delivery })}
            />
          </Form.Item>
        </div>
        {ships && <AddressFields address={draft.address ?? EMPTY} change={(address) => change({ address })} />}
        <Form.Item label={t('orderEdit.reason')} htmlFor="edit-reason" extra={t('orderEdit.reasonHint')}>
          <Input.TextArea
            id="edit-reason"
            dir="auto"
            rows={2}
            maxLength={1000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Form.Item>
        <EditDifference input={editOf(order, shown)} version={order.version} changed={shown !== begun} />
      </Form>
    </FormDrawer>
  )
}
