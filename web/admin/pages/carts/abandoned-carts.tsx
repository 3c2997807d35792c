import { DeleteOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { fetchAll, useList } from '../../api/list.ts'
import type { AbandonedCart } from '../../api/order-types.ts'
import { cleanUpCarts, deleteCart, useCartStats } from '../../api/orders.ts'
import { ChoiceFilter } from '../../components/choice-filter.tsx'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { Guarded } from '../../components/guarded.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { ReasonDialog } from '../../components/reason-dialog.tsx'
import { SearchFilter } from '../../components/search-filter.tsx'
import { Tone } from '../../components/tone.tsx'
import { useAction } from '../../components/use-action.ts'
import { useListState } from '../../components/use-list-state.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import { CartFigures } from './cart-figures.tsx'
import { CartLines } from './cart-lines.tsx'

/** Carts that were left behind, what they were worth, and clearing them away. */
export function AbandonedCarts() {
  return (
    <Guarded permission="cart.administer">
      <Carts />
    </Guarded>
  )
}

function Carts() {
  const { t, money, ago, number, date } = usePreferences()
  const state = useListState()
  const list = useList<AbandonedCart>('carts', '/carts/admin/abandoned', state.query)
  const stats = useCartStats()
  const [doomed, setDoomed] = useState<AbandonedCart>()
  const [cleaning, setCleaning] = useState(false)
  const remove = useAction(deleteCart, {
    done: (answer) => answer.message,
    refresh: [['carts']],
    onDone: () => setDoomed(undefined),
  })
  const cleanUp = useAction(cleanUpCarts, {
    done: (answer) => answer.message,
    refresh: [['carts']],
    onDone: () => setCleaning(false),
  })
  const expired = stats.data?.expired ?? 0
  const who = (cart: AbandonedCart) => cart.customer_name ?? t('carts.guest')
  const expiry = (cart: AbandonedCart) =>
    cart.is_expired ? (
      <Tone tone="bad">{t('carts.expired')}</Tone>
    ) : (
      <Tone tone="good">{cart.expires_at ? ago(cart.expires_at) : t('carts.alive')}</Tone>
    )

  const columns: Column<AbandonedCart>[] = [
    {
      key: 'customer',
      title: t('orders.customer'),
      fixed: true,
      render: (cart) => (
        <>
          {who(cart)}
          <br />
          <bdi className="muted">{cart.customer_email}</bdi>
        </>
      ),
      csv: (cart) => who(cart),
    },
    {
      key: 'email',
      title: t('customers.email'),
      hidden: true,
      render: (cart) => <bdi>{cart.customer_email}</bdi>,
      csv: (cart) => cart.customer_email ?? '',
    },
    {
      key: 'items',
      title: t('orders.items'),
      align: 'end',
      render: (cart) => number(cart.items_count),
      csv: (cart) => cart.items_count,
    },
    {
      key: 'total',
      title: t('orders.total'),
      align: 'end',
      render: (cart) => <strong className="figure">{money(cart.total)}</strong>,
      csv: (cart) => cart.total.amount,
    },
    {
      key: 'activity',
      title: t('carts.activity'),
      render: (cart) => <span title={date(cart.last_activity_at, 'datetime')}>{ago(cart.last_activity_at)}</span>,
      csv: (cart) => cart.last_activity_at,
    },
    { key: 'expiry', title: t('carts.expiry'), render: expiry, csv: (cart) => cart.expires_at ?? '' },
    {
      key: 'tools',
      title: t('common.actions'),
      align: 'end',
      render: (cart) => (
        <Button type="text" danger icon={<DeleteOutlined />} aria-label={t('carts.delete')} onClick={() => setDoomed(cart)} />
      ),
    },
  ]

  return (
    <>
      <PageHead title={t('nav.carts')}>
        <Button danger disabled={expired === 0} onClick={() => setCleaning(true)}>
          {t('carts.cleanUp')}
        </Button>
      </PageHead>
      <div className="stack">
        <Loaded query={stats} rows={2}>
          {(data) => <CartFigures stats={data} />}
        </Loaded>
        <DataTable
          name="carts"
          columns={columns}
          list={list}
          state={state}
          rowKey={(cart) => cart.id}
          everything={(progress) => fetchAll<AbandonedCart>('/carts/admin/abandoned', state.filters, progress)}
          empty={t('carts.none')}
          expand={(cart) => <CartLines cart={cart} />}
          card={(cart) => (
            <>
              <span className="grow clip">
                {who(cart)}
                <br />
                <span className="muted">
                  {ago(cart.last_activity_at)} {expiry(cart)}
                </span>
              </span>
              <strong className="figure">{money(cart.total)}</strong>
              <Button
                type="text"
                danger
                icon={<DeleteOutlined />}
                aria-label={t('carts.delete')}
                onClick={() => setDoomed(cart)}
              />
            </>
          )}
          filters={
            <>
              <SearchFilter state={state} hint={t('customers.search')} />
              <ChoiceFilter
                state={state}
                name="filter[expired]"
                label={t('carts.expiry')}
                options={[
                  { value: 'true', label: t('carts.expired') },
                  { value: 'false', label: t('carts.alive') },
                ]}
              />
            </>
          }
        />
      </div>
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
