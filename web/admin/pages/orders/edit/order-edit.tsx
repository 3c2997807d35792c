import { Alert, Checkbox, Form, Input } from 'antd'
import { useDeferredValue, useState } from 'react'
import type { Address, Order } from '../../../api/order-types.ts'
import { editOrder, useEditPreview } from '../../../api/orders.ts'
import { FormDrawer } from '../../../components/form-drawer.tsx'
import { useAction } from '../../../components/use-action.ts'
import { usePreferences } from '../../../i18n/preferences.tsx'
import { AddressFields } from './address-fields.tsx'
import { EditDelivery } from './edit-delivery.tsx'
import { EditDifference } from './edit-difference.tsx'
import { EditLines } from './edit-lines.tsx'
import { draftOf, editOf, type OrderDraft } from './order-draft.ts'

const EMPTY: Address = { line1: '', city: '', country: 'US' }

/** Changes an order in work beside its page: what is in it, who gets it where and how; what that costs is shown before it is saved. */
export function OrderEdit({ order, close }: { order: Order; close: () => void }) {
  const { t, money } = usePreferences()
  const [begun] = useState<OrderDraft>(() => draftOf(order))
  const [draft, setDraft] = useState<OrderDraft>(begun)
  const [reason, setReason] = useState('')
  // A repeated press is the same change.
  const [key] = useState(() => crypto.randomUUID())
  const shown = useDeferredValue(draft)
  const preview = useEditPreview(editOf(order, shown), order.version, true)
  const save = useAction(
    () => editOrder({ ...editOf(order, draft), version: order.version, ...(reason ? { reason } : {}) }, key),
    {
      done: t('orderEdit.done'),
      refresh: [['orders'], ['products']],
      onDone: close,
    },
  )
  const change = (part: Partial<OrderDraft>) => setDraft((before) => ({ ...before, ...part }))
  const kind = preview.data?.delivery_methods.find((method) => method.code === draft.delivery)?.kind
  const ships = draft.address !== null || kind === 'shipping'

  return (
    <FormDrawer
      wide
      title={t('orderEdit.title', { number: order.number })}
      saving={save.isPending}
      close={close}
      save={() => save.mutate(undefined)}
      lock={{ kind: 'order', id: order.id }}
      sum={<EditDifference preview={preview} changed={shown !== begun} />}
    >
      <Form layout="vertical">
        <h2 className="form-head">{t('orderEdit.lines')}</h2>
        <EditLines lines={draft.lines} change={(lines) => change({ lines })} />
        {order.reduction && order.reduction.kind !== 'exchange' && (
          <div style={{ marginBlockStart: 14 }}>
            {preview.data?.code_lacks && (
              <Alert
                type="warning"
                showIcon
                style={{ marginBlockEnd: 8 }}
                title={t('orderEdit.codeLacks', { code: order.reduction.code, amount: money(preview.data.code_lacks) })}
              />
            )}
            <Checkbox checked={draft.dropCode} onChange={({ target }) => change({ dropCode: target.checked })}>
              {t('orderEdit.dropCode', { code: order.reduction.code })}
            </Checkbox>
          </div>
        )}
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
        </div>
        <h2 className="form-head">{t('deliveries.delivery')}</h2>
        <EditDelivery order={order} draft={draft} preview={preview.data} change={change} />
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
      </Form>
    </FormDrawer>
  )
}
