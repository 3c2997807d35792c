import { Form, Modal } from 'antd'
import { useState } from 'react'
import { type AbandonedCart, setCartTtl } from '../../api/carts.ts'
import { NumberField } from '../../components/number-field.tsx'
import { useAction } from '../../components/use-action.ts'
import { usePreferences } from '../../i18n/preferences.tsx'

/** Gives one cart a lifetime of its own, counted from now; empty gives it that of all carts. */
export function TtlDialog({ cart, close }: { cart: AbandonedCart; close: () => void }) {
  const { t } = usePreferences()
  const [hours, setHours] = useState<number | null>(cart.ttl_hours ?? 24)
  const save = useAction(setCartTtl, { done: t('carts.ttlSet'), refresh: [['carts']], onDone: close })
  return (
    <Modal
      open
      title={t('carts.ttl')}
      okText={t('common.save')}
      okButtonProps={{ loading: save.isPending }}
      onCancel={close}
      onOk={() => save.mutate({ id: cart.id, hours })}
    >
      <Form layout="vertical" component="div">
        <Form.Item label={t('carts.ttlHours')} htmlFor="cart-ttl" extra={t('carts.ttlHint')}>
          <NumberField
            id="cart-ttl"
            min={0.5}
            max={168}
            step={0.5}
            value={hours}
            onChange={(value) => setHours(value === null || Number.isNaN(value) ? null : value)}
          />
        </Form.Item>
      </Form>
    </Modal>
  )
}
