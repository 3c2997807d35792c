import { Button } from 'antd'
import type { Order } from '../../api/order-types.ts'
import { archiveOrders, restoreOrder } from '../../api/orders.ts'
import { useCan } from '../../api/session.ts'
import { useAction } from '../../components/use-action.ts'
import { usePreferences } from '../../i18n/preferences.tsx'

const ENDED: readonly Order['status'][] = ['closed', 'cancelled', 'rejected']

/** Moves an order that has ended into the archive, or out of it. */
export function ArchiveButton({ order }: { order: Order }) {
  const { t } = usePreferences()
  const can = useCan()
  const refresh = [['orders']]
  const archive = useAction(() => archiveOrders([order.id]), { done: t('archive.moved'), refresh })
  const restore = useAction(() => restoreOrder(order.id), { done: t('archive.restored'), refresh })
  if (!can('order.archive') || !ENDED.includes(order.status)) return null
  return order.archived_at ? (
    <Button loading={restore.isPending} onClick={() => restore.mutate(undefined)}>
      {t('archive.restore')}
    </Button>
  ) : (
    <Button loading={archive.isPending} onClick={() => archive.mutate(undefined)}>
      {t('archive.move')}
    </Button>
  )
}
