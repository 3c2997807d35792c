import { Button, Card, Select } from 'antd'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import type { Order } from '../../api/order-types.ts'
import { type GoodsReturn, requestReturn, useReturnsOf } from '../../api/returns.ts'
import { useCan } from '../../api/session.ts'
import { NumberField } from '../../components/number-field.tsx'
import { ReasonDialog } from '../../components/reason-dialog.tsx'
import { useAction } from '../../components/use-action.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import { ReturnTag } from '../returns/return-tag.tsx'

const REASONS = ['damaged', 'wrong_item', 'not_as_described', 'does_not_fit', 'changed_mind', 'other'] as const
type Reason = (typeof REASONS)[number]

/** Returns of an order that has arrived, and the way to open one for its customer. */
export function ReturnsCard({ order }: { order: Order }) {
  const { t, number } = usePreferences()
  const can = useCan()
  const navigate = useNavigate()
  const arrived = order.status === 'delivered' || order.status === 'closed'
  const returns = useReturnsOf(order.id, arrived && can('return.view'))
  const [asking, setAsking] = useState(false)
  const [pieces, setPieces] = useState<Record<string, number>>({})
  const [reason, setReason] = useState<Reason>('damaged')
  const ask = useAction(
    () =>
      requestReturn({
        id: order.id,
        kind: 'refund',
        lines: Object.entries(pieces).flatMap(([line_id, quantity]) => (quantity > 0 ? [{ line_id, quantity, reason }] : [])),
      }),
    { refresh: [['returns'], ['orders']], onDone: (made: GoodsReturn) => navigate(`/returns/${made.id}`) },
  )
  if (!arrived || !returns.data) return null
  const left = new Map(returns.data.left.map((line) => [line.line_id, line.left]))
  const possible = order.lines.filter((line) => (left.get(line.id) ?? 0) > 0)
  if (returns.data.data.length === 0 && !can('return.manage')) return null
  const one = possible.length === 1 ? possible[0] : undefined
  return (
    <Card
      title={t('returns.title')}
      styles={returns.data.data.length > 0 ? { body: { paddingBlock: 6 } } : {}}
      extra={
        can('return.manage') &&
        possible.length > 0 && (
          <Button
            size="small"
            onClick={() => {
              // What else could come back of an order with one line?
              setPieces(one ? { [one.id]: left.get(one.id) ?? 0 } : {})
              setAsking(true)
            }}
          >
            {t('returns.open')}
          </Button>
        )
      }
    >
      {returns.data.data.length === 0 && <span className="muted">{t('returns.none')}</span>}
      <ul className="row-list">
        {returns.data.data.map((one) => (
          <li key={one.id}>
            <Link to={`/returns/${one.id}`} className="mono">
              {one.number}
            </Link>
            <ReturnTag status={one.status} />
          </li>
        ))}
      </ul>
      <ReasonDialog
        open={asking}
        title={t('returns.open')}
        action={t('returns.open')}
        busy={ask.isPending}
        ready={Object.values(pieces).some((many) => many > 0)}
        onCancel={() => setAsking(false)}
        onConfirm={() => ask.mutate(undefined)}
      >
        <ul className="row-list">
          {possible.map((line) => (
            <li key={line.id}>
              <span className="grow">
                <bdi>{line.name}</bdi> <span className="muted">× {number(left.get(line.id) ?? 0)}</span>
              </span>
              <NumberField
                min={0}
                max={left.get(line.id) ?? 0}
                precision={0}
                value={pieces[line.id] ?? 0}
                aria-label={t('bundles.quantity', { name: line.name })}
                style={{ inlineSize: 92 }}
                onChange={(value) => setPieces((before) => ({ ...before, [line.id]: value ?? 0 }))}
              />
            </li>
          ))}
        </ul>
        <Select<Reason>
          value={reason}
          onChange={setReason}
          aria-label={t('common.reason')}
          style={{ inlineSize: '100%', marginBlockStart: 12 }}
          options={REASONS.map((value) => ({ value, label: t(`returnReason.${value}`) }))}
        />
      </ReasonDialog>
    </Card>
  )
}
