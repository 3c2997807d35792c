import { Tag } from 'antd'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { addressOf } from '../../api/client.ts'
import { useBranches } from '../../api/lifecycle.ts'
import { fetchAll, useList } from '../../api/list.ts'
import { ORDER_STATUSES, type OrderRow, PAYMENT_STATUSES } from '../../api/order-types.ts'
import { useDeliveryMethods } from '../../api/orders.ts'
import { useCan } from '../../api/session.ts'
import { ChoiceFilter } from '../../components/choice-filter.tsx'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { DateFilter, DayFilter } from '../../components/date-filter.tsx'
import { Guarded } from '../../components/guarded.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { SearchFilter } from '../../components/search-filter.tsx'
import { OrderTag, PaymentTag, usePaymentText } from '../../components/status-tag.tsx'
import { useListState } from '../../components/use-list-state.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import { ArchiveBar } from './archive-bar.tsx'
import { ArchiveByDate } from './archive-by-date.tsx'
import { OrderCard } from './order-card.tsx'

/** All orders in scope, with filters by state, payment and date. */
export function OrderList() {
  return (
    <Guarded permission="order.view">
      <Orders />
    </Guarded>
  )
}

function Orders() {
  const { t, money, date, day, ago, number } = usePreferences()
  const navigate = useNavigate()
  const state = useListState({ sort: '-placed_at' })
  const list = useList<OrderRow>('orders', '/orders', { ...state.query, scope: 'all' })

  const deliveries = useDeliveryMethods()
  const branches = useBranches()
  const can = useCan()
  const [chosen, setChosen] = useState<string[]>([])
  const paymentText = usePaymentText()

  const columns: Column<OrderRow>[] = [
    {
      key: 'number',
      title: t('orders.number'),
      fixed: true,
      render: (row) => (
        <Link to={`/orders/${row.id}`}>
          <strong className="mono">{row.number}</strong>
        </Link>
      ),
      csv: (row) => row.number,
    },
    {
      key: 'placed_at',
      title: t('orders.placed'),
      sort: 'placed_at',
      render: (row) => <span title={date(row.placed_at, 'datetime')}>{ago(row.placed_at)}</span>,
      csv: (row) => row.placed_at,
    },
    {
      key: 'customer',
      title: t('orders.customer'),
      render: (row) => <bdi>{row.customer_name}</bdi>,
      csv: (row) => row.customer_name,
    },
    { key: 'email', title: t('customers.email'), hidden: true, render: (row) => <bdi>{row.email}</bdi>, csv: (row) => row.email },
    {
      key: 'status',
      title: t('orders.status'),
      render: (row) => <OrderTag status={row.status} />,
      csv: (row) => t(`orderStatus.${row.status}`),
    },
    {
      key: 'payment',
      title: t('orders.payment'),
      render: (row) => <PaymentTag order={row} />,
      csv: paymentText,
    },
    {
      key: 'delivery',
      title: t('orders.deliveryMethod'),
      hidden: true,
      render: (row) => row.delivery_name,
      csv: (row) => row.delivery_name,
    },
    {
      key: 'delivery_date',
      title: t('delivering.date'),
      hidden: true,
      render: (row) => row.delivery_date && day(row.delivery_date),
      csv: (row) => row.delivery_date ?? '',
    },
    {
      key: 'items',
      title: t('orders.items'),
      align: 'end',
      render: (row) => number(row.item_count),
      csv: (row) => row.item_count,
    },
    {
      key: 'total',
      title: t('orders.total'),
      align: 'end',
      sort: 'total',
      render: (row) => <strong className="figure">{money(row.total)}</strong>,
      csv: (row) => row.total.amount,
    },
    { key: 'currency', title: t('orders.currency'), hidden: true, render: (row) => row.currency, csv: (row) => row.currency },
  ]

  return (
    <>
      <PageHead title={t('nav.orders')}>{can('order.archive') && <ArchiveByDate />}</PageHead>
      <DataTable
        name="orders"
        columns={columns}
        list={list}
        state={state}
        rowKey={(row) => row.id}
        everything={(progress) => fetchAll<OrderRow>('/orders', { ...state.filters, scope: 'all', sort: state.sort }, progress)}
        file={addressOf(`/orders/export.csv?${new URLSearchParams(exported(state))}`)}
        {...(can('order.archive') && {
          selection: { keys: chosen, change: setChosen, bar: <ArchiveBar ids={chosen} done={() => setChosen([])} /> },
        })}
        onRow={(row) => navigate(`/orders/${row.id}`)}
        card={(row) => <OrderCard row={row} />}
        empty={t('orders.none')}
        filters={
          <>
            <SearchFilter state={state} hint={t('orders.search')} />
            <ChoiceFilter
              state={state}
              name="filter[status]"
              label={t('orders.status')}
              options={ORDER_STATUSES.map((status) => ({ value: status, label: t(`orderStatus.${status}`) }))}
            />
            <ChoiceFilter
              state={state}
              name="filter[payment_status]"
              label={t('orders.payment')}
              options={PAYMENT_STATUSES.map((status) => ({ value: status, label: t(`paymentStatus.${status}`) }))}
            />
            <ChoiceFilter
              state={state}
              name="filter[delivery_method]"
              label={t('orders.deliveryMethod')}
              options={(deliveries.data ?? []).map((method) => ({ value: method.code, label: method.name }))}
            />
            <DayFilter state={state} name="filter[delivery_date]" label={t('delivering.date')} />
            <DateFilter state={state} name="filter[placed_at][gte]" label={t('orders.since')} />
            <DateFilter state={state} name="filter[placed_at][lte]" label={t('archive.until')} until />
            {(branches.data?.length ?? 0) > 1 && (
              <ChoiceFilter
                state={state}
                name="filter[branch]"
                label={t('archive.branch')}
                options={(branches.data ?? []).map((branch) => ({ value: branch.id, label: branch.name }))}
              />
            )}
            <ChoiceFilter
              state={state}
              name="filter[archived]"
              label={t('archive.where')}
              options={[{ value: 'true', label: t('archive.archived') }]}
            />
            {state.get('filter[customer]') && (
              <Tag closable onClose={() => state.change({ 'filter[customer]': undefined })}>
                {t('orders.ofCustomer', { name: list.data?.data[0]?.customer_name ?? '—' })}
              </Tag>
            )}
          </>
        }
      />
    </>
  )
}

// What the list is asked for, less where in it one looks.
function exported(state: ReturnType<typeof useListState>): Record<string, string> {
  const wanted = Object.entries({ ...state.filters, sort: state.sort }).filter(([name]) => !['page', 'per_page'].includes(name))
  return Object.fromEntries(
    wanted.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, String(value)]])),
  )
}
