import { ClockCircleOutlined, DeleteOutlined, MailOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { type AbandonedCart, cleanUpCarts, deleteCart, useCartStats } from '../../api/carts.ts'
import { fetchAll, useList } from '../../api/list.ts'
import { DataTable } from '../../components/data-table.tsx'
import { Guarded } from '../../components/guarded.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { ReasonDialog } from '../../components/reason-dialog.tsx'
import { useAction } from '../../components/use-action.ts'
import { useListState } from '../../components/use-list-state.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import { CartFigures } from './cart-figures.tsx'
import { CartFilters } from './cart-filters.tsx'
import { CartLines } from './cart-lines.tsx'
import { CartExpiry, CartReminder } from './cart-state.tsx'
import { RemindDialog } from './remind-dialog.tsx'
import { TtlDialog } from './ttl-dialog.tsx'
import { useCartColumns } from './use-cart-columns.tsx'

const PATH = '/carts/admin/abandoned'

/** Carts that were left behind: what they were worth, asking their shoppers back, and clearing them away. */
export function AbandonedCarts() {
  return (
    <Guarded permission="cart.administer">
      <Carts />
    </Guarded>
  )
}

function Carts() {
  const { t, money, ago } = usePreferences()
  const state = useListState({ sort: '-last_activity_at' })
  const list = useList<AbandonedCart>('carts', PATH, state.query)
  const [selected, setSelected] = useState<string[]>([])
  const [reminded, setReminded] = useState<string[]>([])
  const [doomed, setDoomed] = useState<AbandonedCart>()
  const [kept, setKept] = useState<AbandonedCart>()
  const expired = useCartStats(30).data?.expired ?? 0
  const [cleaning, setCleaning] = useState(false)
  const refresh = [['carts']]
  const remove = useAction(deleteCart, { done: (answer) => answer.message, refresh, onDone: () => setDoomed(undefined) })
  const cleanUp = useAction(cleanUpCarts, { done: (answer) => answer.message, refresh, onDone: () => setCleaning(false) })
  const who = (cart: AbandonedCart) => cart.customer_name ?? t('carts.guest')
  const tools = (cart: AbandonedCart) => (
    <span style={{ whiteSpace: 'nowrap' }}>
      <Button
        type="text"
        icon={<MailOutlined />}
        aria-label={t('reminders.remind')}
        title={t('reminders.remind')}
        disabled={!cart.customer_email && !cart.customer_phone}
        onClick={() => setReminded([cart.id])}
      />
      <Button
        type="text"
        icon={<ClockCircleOutlined />}
        aria-label={t('carts.ttl')}
        title={t('carts.ttl')}
        disabled={cart.is_expired}
        onClick={() => setKept(cart)}
      />
      <Button
        type="text"
        danger
        icon={<DeleteOutlined />}
        aria-label={t('carts.delete')}
        title={t('carts.delete')}
        onClick={() => setDoomed(cart)}
      />
    </span>
  )
  const columns = useCartColumns(tools)

  return (
    <>
      <PageHead title={t('nav.carts')}>
        <Button danger disabled={expired === 0} onClick={() => setCleaning(true)}>
          {t('carts.cleanUp')}
        </Button>
      </PageHead>
      <div className="stack">
        <CartFigures />
        <DataTable
          name="carts"
          columns={columns}
          list={list}
          state={state}
          rowKey={(cart) => cart.id}
          everything={(progress) => fetchAll<AbandonedCart>(PATH, { ...state.filters, sort: state.sort }, progress)}
          empty={t('carts.none')}
          expand={(cart) => <CartLines cart={cart} />}
          selection={{
            keys: selected,
            change: setSelected,
            bar: (
              <div className="toolbar">
                <strong>{t('carts.selected', { n: selected.length })}</strong>
                <Button type="primary" icon={<MailOutlined />} onClick={() => setReminded(selected)}>
                  {t('reminders.remind')}
                </Button>
                <Button type="text" onClick={() => setSelected([])}>
                  {t('products.unselect')}
                </Button>
              </div>
            ),
          }}
          card={(cart) => (
            <div className="grow" style={{ minInlineSize: 0 }}>
              <div className="toolbar" style={{ flexWrap: 'nowrap' }}>
                <span className="grow clip">
                  <bdi>{who(cart)}</bdi>
                </span>
                <strong className="figure">{money(cart.total)}</strong>
              </div>
              <div className="muted clip">
                <bdi dir="ltr">{cart.customer_email ?? cart.customer_phone}</bdi>
              </div>
              <div className="toolbar" style={{ justifyContent: 'space-between' }}>
                <span className="muted">
                  {ago(cart.last_activity_at)} <CartExpiry cart={cart} /> {cart.reminder && <CartReminder cart={cart} />}
                </span>
                {tools(cart)}
              </div>
            </div>
          )}
          filters={<CartFilters state={state} />}
        />
      </div>
      {reminded.length > 0 && (
        <RemindDialog
          ids={reminded}
          carts={list.data?.data ?? []}
          close={() => {
            setReminded([])
            setSelected([])
          }}
        />
      )}
      {kept && <TtlDialog cart={kept} close={() => setKept(undefined)} />}
      <ReasonDialog
        open={doomed !== undefined}
        title={t('carts.delete')}
        text={doomed && t('carts.deleteText', { name: who(doomed), n: doomed.items_count, total: money(doomed.total) })}
        action={t('common.delete')}
        danger
        busy={remove.isPending}
        onCancel={() => setDoomed(undefined)}
        onConfirm={() => doomed && remove.mutate(doomed.id)}
      />
      <ReasonDialog
        open={cleaning}
        title={t('carts.cleanUp')}
        text={t('carts.cleanUpText', { n: expired })}
        action={t('carts.cleanUp')}
        danger
        busy={cleanUp.isPending}
        onCancel={() => setCleaning(false)}
        onConfirm={() => cleanUp.mutate(undefined)}
      />
    </>
  )
}
