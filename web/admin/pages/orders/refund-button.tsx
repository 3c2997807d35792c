import { Button, Form } from 'antd'
import { useState } from 'react'
import type { Order } from '../../api/order-types.ts'
import { refundOrder, useOrderPayments } from '../../api/payments.ts'
import { useCan } from '../../api/session.ts'
import { useStore } from '../../api/store.ts'
import { NumberField } from '../../components/number-field.tsx'
import { ReasonDialog } from '../../components/reason-dialog.tsx'
import { useAction } from '../../components/use-action.ts'
import { usePreferences } from '../../i18n/preferences.tsx'

/** Gives a part or all of what was paid for an order back; there while something is left to give. */
export function RefundButton({ order }: { order: Order }) {
  const { t, money } = usePreferences()
  const can = useCan()
  const payments = useOrderPayments(order.id).data ?? []
  const store = useStore()
  // One dialog is one refund, however often it is sent.
  const [key, setKey] = useState<string>()
  const refund = useAction(refundOrder, {
    done: t('payments.refundDone'),
    refresh: [['orders'], ['payments'], ['dashboard']],
    onDone: () => setKey(undefined),
  })
  const { currency } = order
  const decimals = store.data?.currencies.find((one) => one.code === currency)?.decimals ?? 2
  const factor = 10 ** decimals
  const left = payments
    .filter(({ status }) => status === 'succeeded')
    .reduce((sum, { amount, refunded, refunds }) => {
      const onTheWay = refunds.filter(({ status }) => status === 'asked').reduce((part, one) => part + one.amount.amount, 0)
      return sum + Math.round((amount.amount - refunded.amount - onTheWay) * factor)
    }, 0)
  if (!can('order.refund') || left <= 0) return null
  const most = left / factor
  return (
    <>
      <Button onClick={() => setKey(crypto.randomUUID())}>{t('payments.giveBack')}</Button>
      <ReasonDialog
        key={key}
        open={key !== undefined}
        title={t('payments.giveBackTitle', { number: order.number })}
        text={t('payments.giveBackText', { left: money({ amount: most, currency }) })}
        action={t('payments.giveBack')}
        danger
        reason="required"
        busy={refund.isPending}
        onCancel={() => setKey(undefined)}
        onConfirm={({ amount, reason }) =>
          key && refund.mutate({ id: order.id, key, amount: Number(amount), reason: reason ?? '' })
        }
      >
        <Form.Item
          name="amount"
          label={t('payments.giveBackAmount', { currency })}
          initialValue={most}
          rules={[
            { required: true, message: t('common.required') },
            {
              type: 'number',
              min: 1 / factor,
              max: most,
              message: t('payments.giveBackRange', { left: money({ amount: most, currency }) }),
            },
          ]}
        >
          <NumberField min={0} precision={decimals} />
        </Form.Item>
      </ReasonDialog>
    </>
  )
}
