import { Form, Input, Segmented, Select } from 'antd'
import { useState } from 'react'
import { assignDelivery, useCouriers } from '../../api/deliveries.ts'
import type { Order } from '../../api/order-types.ts'
import { ReasonDialog } from '../../components/reason-dialog.tsx'
import { useAction } from '../../components/use-action.ts'
import { usePreferences } from '../../i18n/preferences.tsx'

type Way = 'person' | 'carrier'

/** Gives an order to one of the shop's delivery people, or to a carrier with its number. */
export function AssignDialog({ order, close }: { order: Order; close: () => void }) {
  const { t } = usePreferences()
  const couriers = useCouriers(order.id)
  const [way, setWay] = useState<Way>(order.carrier ? 'carrier' : 'person')
  const assign = useAction(
    (values: Record<string, unknown>) =>
      assignDelivery({
        id: order.id,
        version: order.version,
        ...(way === 'person' ? { user_id: String(values['user_id']) } : { carrier: String(values['carrier']) }),
        ...(way === 'carrier' && values['tracking_number'] ? { tracking_number: String(values['tracking_number']) } : {}),
      }),
    { done: t('deliveries.assigned'), refresh: [['orders']], onDone: close },
  )
  const needed = [{ required: true, message: t('common.required') }]
  return (
    <ReasonDialog
      open
      title={t('deliveries.assign')}
      action={t('deliveries.assign')}
      busy={assign.isPending}
      onCancel={close}
      onConfirm={(values) => assign.mutate(values)}
    >
      <Segmented<Way>
        block
        value={way}
        onChange={setWay}
        options={[
          { value: 'person', label: t('deliveries.person') },
          { value: 'carrier', label: t('deliveries.carrier') },
        ]}
        style={{ marginBlockEnd: 16 }}
      />
      {way === 'person' ? (
        <Form.Item name="user_id" label={t('deliveries.person')} rules={needed}>
          <Select
            loading={couriers.isFetching}
            notFoundContent={t('deliveries.noCouriers')}
            options={(couriers.data ?? []).map((one) => ({ value: one.id, label: one.name || one.email }))}
          />
        </Form.Item>
      ) : (
        <>
          <Form.Item name="carrier" label={t('deliveries.carrier')} initialValue={order.carrier ?? undefined} rules={needed}>
            <Input maxLength={80} />
          </Form.Item>
          <Form.Item name="tracking_number" label={t('orders.tracking')} initialValue={order.tracking_number ?? undefined}>
            <Input dir="ltr" maxLength={100} />
          </Form.Item>
        </>
      )}
    </ReasonDialog>
  )
}
