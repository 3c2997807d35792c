import { Form, Select } from 'antd'
import { slotText } from '#lib/slot-text.ts'
import type { Output } from '#sdk'
import type { Order } from '../../../api/order-types.ts'
import { usePreferences } from '../../../i18n/preferences.tsx'
import type { OrderDraft } from './order-draft.ts'

type Preview = Output<'order.preview_edit'>
type Props = { order: Order; draft: OrderDraft; preview: Preview | undefined; change: (part: Partial<OrderDraft>) => void }

/** How an order is brought and when: the ways of its branch, and the windows that still take orders. */
export function EditDelivery({ order, draft, preview, change }: Props) {
  const { t, locale } = usePreferences()
  const { code, name } = order.delivery_method
  const methods = preview?.delivery_methods ?? []
  const known = methods.some((method) => method.code === code) ? methods : [{ code, name }, ...methods]
  const isOther = draft.delivery !== code
  const before = isOther ? null : order.delivery_slot
  const slots = preview?.slots ?? []
  const isBefore = (slot: { window_id: string; date: string }) =>
    slot.window_id === before?.window_id && slot.date === before.date
  const offered = before && !slots.some(isBefore) ? [before, ...slots] : slots
  const chosen = draft.slot ?? before
  return (
    <div className="form-grid form-grid-roomy">
      <Form.Item label={t('orders.deliveryMethod')} htmlFor="edit-delivery">
        <Select
          id="edit-delivery"
          value={draft.delivery}
          options={known.map((method) => ({ value: method.code, label: method.name }))}
          onChange={(delivery: string) => change({ delivery, slot: null })}
        />
      </Form.Item>
      {offered.length > 0 && (
        <Form.Item
          label={t('orderEdit.slot')}
          htmlFor="edit-slot"
          required={chosen === null}
          {...(chosen === null ? { validateStatus: 'warning' as const, help: t('orderEdit.slotNeeded') } : {})}
        >
          <Select
            id="edit-slot"
            value={chosen ? `${chosen.window_id} ${chosen.date}` : null}
            options={offered.map((slot) => ({
              value: `${slot.window_id} ${slot.date}`,
              label:
                'left' in slot && typeof slot.left === 'number'
                  ? `${slotText(slot, locale)} · ${t('orderEdit.slotLeft', { n: slot.left })}`
                  : slotText(slot, locale),
            }))}
            onChange={(value: string) => {
              const [window_id = '', date = ''] = value.split(' ')
              change({ slot: isBefore({ window_id, date }) ? null : { window_id, date } })
            }}
          />
        </Form.Item>
      )}
    </div>
  )
}
