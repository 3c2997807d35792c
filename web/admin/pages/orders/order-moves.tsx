import { Alert, Button, Form, Input } from 'antd'
import { useState } from 'react'
import type { Order, OrderMove, OrderMoveInput } from '../../api/order-types.ts'
import { moveOrder } from '../../api/orders.ts'
import { useStore } from '../../api/store.ts'
import { NumberField } from '../../components/number-field.tsx'
import { ReasonDialog } from '../../components/reason-dialog.tsx'
import { useAction } from '../../components/use-action.ts'
import { usePreferences } from '../../i18n/preferences.tsx'

const REASON: Partial<Record<OrderMove, 'optional' | 'required'>> = {
  force_approve: 'required',
  reject: 'required',
  cancel: 'optional',
}
const DANGEROUS: readonly OrderMove[] = ['reject', 'cancel']

/** The moves an order allows, each confirmed with what it needs. */
export function OrderMoves({ order }: { order: Order }) {
  const { t } = usePreferences()
  const store = useStore()
  const [move, setMove] = useState<OrderMove>()
  const [why, setWhy] = useState<string>()
  const run = useAction(
    (input: OrderMoveInput & { move: OrderMove }) => {
      const { move: name, ...rest } = input
      return moveOrder(order.id, name, rest)
    },
    {
      done: (_, input) => t(`orderMove.${input.move}_done`),
      refresh: [['orders'], ['dashboard']],
      onDone: () => setMove(undefined),
      // An unusual order is approved by force only: the same dialog goes on with the reason that takes.
      onProblem: (problem) => {
        if (problem.code !== 'needs_force_approve' || !order.allowed_moves.includes('force_approve')) return false
        setWhy(problem.message)
        setMove('force_approve')
        return true
      },
    },
  )
  const decimals = store.data?.currencies.find((one) => one.code === order.currency)?.decimals ?? 2
  // What goes on with the order comes first, what ends it last.
  const moves = [...order.allowed_moves].sort((a, b) => Number(DANGEROUS.includes(a)) - Number(DANGEROUS.includes(b)))
  const asksMoney = move === 'close' && order.amount_due.amount > 0

  return (
    <>
      {moves.map((name, index) => (
        <Button
          key={name}
          danger={DANGEROUS.includes(name)}
          type={index === 0 && !DANGEROUS.includes(name) ? 'primary' : 'default'}
          onClick={() => {
            setWhy(undefined)
            setMove(name)
          }}
        >
          {t(`orderMove.${name}`)}
        </Button>
      ))}
      {move && (
        <ReasonDialog
          key={move}
          open
          title={t(`orderMove.${move}`)}
          text={
            <>
              {why && <Alert type="warning" showIcon title={why} style={{ marginBlockEnd: 12 }} />}
              {t(`orderMove.${move}_text`, { number: order.number })}
            </>
          }
          action={t(`orderMove.${move}`)}
          danger={DANGEROUS.includes(move)}
          reason={REASON[move] ?? 'none'}
          busy={run.isPending}
          onCancel={() => setMove(undefined)}
          onConfirm={(values) => run.mutate({ ...values, move })}
        >
          {move === 'ship' && (
            <Form.Item name="tracking_number" label={t('orders.tracking')}>
              <Input dir="ltr" maxLength={100} autoFocus />
            </Form.Item>
          )}
          {asksMoney && (
            <Form.Item
              name="paid_amount"
              label={t('orders.paidAmount', { currency: order.currency })}
              initialValue={order.amount_due.amount}
              rules={[{ required: true, message: t('common.required') }]}
            >
              <NumberField min={0} precision={decimals} />
            </Form.Item>
          )}
        </ReasonDialog>
      )}
    </>
  )
}
