import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import {
  approveReturn,
  cancelReturn,
  exchangeReturn,
  type GoodsReturn,
  receiveReturn,
  refundReturn,
  rejectReturn,
} from '../../api/returns.ts'
import { useCan } from '../../api/session.ts'
import { useStore } from '../../api/store.ts'
import { NumberField } from '../../components/number-field.tsx'
import { ReasonDialog } from '../../components/reason-dialog.tsx'
import { useAction } from '../../components/use-action.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import type { DraftLine } from '../orders/edit/order-draft.ts'
import { ExchangeFields, exchangeOf } from './exchange-fields.tsx'
import { ReceiveFields, receivedOf } from './receive-fields.tsx'

type Move = 'approve' | 'reject' | 'cancel' | 'receive' | 'refund' | 'exchange'

/** What may be done with a return next, each step with what it needs. */
export function ReturnMoves({ data }: { data: GoodsReturn }) {
  const { t } = usePreferences()
  const can = useCan()
  const store = useStore()
  const [move, setMove] = useState<Move>()
  const [lines, setLines] = useState<DraftLine[]>([])
  const run = useAction((values: { reason?: string } & Record<string, unknown>) => stepOf(data, move, values, lines), {
    done: () => (move ? t(`returnMove.${move}_done`) : ''),
    refresh: [['returns'], ['orders']],
    onDone: () => setMove(undefined),
  })
  const decimals = store.data?.currencies.find((one) => one.code === data.suggested.currency)?.decimals ?? 2
  const moves = movesOf(data, can('return.manage'), can('return.refund'))

  return (
    <>
      {moves.map((name, index) => (
        <Button key={name} danger={name === 'reject'} type={index === 0 ? 'primary' : 'default'} onClick={() => setMove(name)}>
          {t(`returnMove.${name}`)}
        </Button>
      ))}
      {move && (
        <ReasonDialog
          key={move}
          open
          title={t(`returnMove.${move}`)}
          text={t(`returnMove.${move}_text`)}
          action={t(`returnMove.${move}`)}
          danger={move === 'reject'}
          reason={move === 'reject' ? 'required' : 'none'}
          busy={run.isPending}
          ready={move !== 'exchange' || lines.length > 0}
          onCancel={() => setMove(undefined)}
          onConfirm={(values) => run.mutate(values)}
        >
          {move === 'approve' && (
            <Form.Item name="note" label={t('returns.instructions')}>
              <Input.TextArea rows={3} maxLength={1000} />
            </Form.Item>
          )}
          {move === 'receive' && <ReceiveFields data={data} />}
          {move === 'refund' && (
            <Form.Item
              name="amount"
              label={`${t('returns.amount')} (${data.suggested.currency})`}
              initialValue={data.suggested.amount}
              rules={[{ required: true, message: t('common.required') }]}
            >
              <NumberField min={0} precision={decimals} />
            </Form.Item>
          )}
          {move === 'exchange' && <ExchangeFields data={data} lines={lines} change={setLines} />}
        </ReasonDialog>
      )}
    </>
  )
}

function movesOf(data: GoodsReturn, manages: boolean, pays: boolean): Move[] {
  if (data.status === 'requested') return manages ? ['approve', 'reject', 'cancel'] : []
  if (data.status === 'approved') return manages ? ['receive', 'reject', 'cancel'] : []
  if (data.status !== 'received' || !pays) return []
  return data.kind === 'exchange' ? ['exchange', 'refund'] : ['refund', 'exchange']
}

function stepOf(
  data: GoodsReturn,
  move: Move | undefined,
  values: { reason?: string } & Record<string, unknown>,
  lines: DraftLine[],
): Promise<GoodsReturn> {
  switch (move) {
    case 'approve':
      return approveReturn(data, typeof values['note'] === 'string' ? values['note'].trim() : undefined)
    case 'reject':
      return rejectReturn(data, values.reason ?? '')
    case 'cancel':
      return cancelReturn(data)
    case 'receive':
      return receiveReturn(data, receivedOf(data, values))
    case 'refund':
      return refundReturn(data, Number(values['amount']))
    default:
      return exchangeReturn(data, exchangeOf(lines))
  }
}
