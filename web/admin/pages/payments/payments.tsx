import { Tag } from 'antd'
import { Link } from 'react-router'
import { fetchAll } from '../../api/list.ts'
import { GATEWAYS, type Payment, TRANSACTION_STATUSES, usePayments } from '../../api/payments.ts'
import { ChoiceFilter } from '../../components/choice-filter.tsx'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { DateFilter } from '../../components/date-filter.tsx'
import { Guarded } from '../../components/guarded.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { SearchFilter } from '../../components/search-filter.tsx'
import { useListState } from '../../components/use-list-state.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import { PaidBy, TransactionTag, Why } from './payment-tags.tsx'
import { RefundLines } from './refund-lines.tsx'

/** Everything that was paid, tried or given back, with filters by way to pay, state, date and customer. */
export function Payments() {
  return (
    <Guarded permission="payment.view">
      <List />
    </Guarded>
  )
}

function List() {
  const { t, money, date, ago } = usePreferences()
  const state = useListState({ sort: '-created_at' })
  const list = usePayments(state.query)
  const order = (row: Payment) => (
    <Link to={`/orders/${row.order_id}`} className="mono">
      {row.order_number || t('payments.order')}
    </Link>
  )
  const columns: Column<Payment>[] = [
    { key: 'order', title: t('payments.order'), fixed: true, render: order, csv: (row) => row.order_number },
    {
      key: 'created',
      title: t('payments.when'),
      sort: 'created_at',
      render: (row) => <span title={date(row.created_at, 'datetime')}>{ago(row.created_at)}</span>,
      csv: (row) => row.created_at,
    },
    { key: 'method', title: t('orders.method'), render: (row) => <PaidBy payment={row} />, csv: (row) => row.method },
    {
      key: 'status',
      title: t('orders.status'),
      render: (row) => <TransactionTag payment={row} />,
      csv: (row) => t(`transactionStatus.${row.status}`),
    },
    {
      key: 'reason',
      title: t('common.reason'),
      hidden: true,
      render: (row) => (row.reason ? <Why code={row.reason} /> : '–'),
      csv: (row) => row.reason ?? '',
    },
    {
      key: 'reference',
      title: t('payments.reference'),
      hidden: true,
      render: (row) => <bdi className="mono muted">{row.reference ?? '–'}</bdi>,
      csv: (row) => row.reference ?? '',
    },
    {
      key: 'refunded',
      title: t('payments.refunded'),
      align: 'end',
      render: (row) => <span className="figure muted">{row.refunded.amount > 0 ? money(row.refunded) : '–'}</span>,
      csv: (row) => row.refunded.amount,
    },
    {
      key: 'amount',
      title: t('payments.amount'),
      align: 'end',
      sort: 'amount',
      render: (row) => <strong className="figure">{money(row.amount)}</strong>,
      csv: (row) => row.amount.amount,
    },
    {
      key: 'currency',
      title: t('orders.currency'),
      hidden: true,
      render: (row) => row.amount.currency,
      csv: (row) => row.amount.currency,
    },
  ]
  return (
    <>
      <PageHead title={t('nav.payments')} />
      <DataTable<Payment>
        name="payments"
        columns={columns}
        list={list}
        state={state}
        rowKey={(row) => row.id}
        everything={(progress) => fetchAll<Payment>('/payments', { ...state.filters, scope: 'all', sort: state.sort }, progress)}
        empty={t('payments.none')}
        expand={(row) => <Detail payment={row} />}
        card={(row) => (
          <>
            <span className="clip">
              {order(row)}
              <br />
              <PaidBy payment={row} />
              <br />
              <span className="muted">{ago(row.created_at)}</span>
            </span>
            <span style={{ textAlign: 'end' }}>
              <strong className="figure">{money(row.amount)}</strong>
              <br />
              <TransactionTag payment={row} />
            </span>
          </>
        )}
        filters={
          <>
            <SearchFilter state={state} hint={t('payments.search')} />
            <ChoiceFilter
              state={state}
              name="filter[method]"
              label={t('orders.method')}
              options={GATEWAYS.map((value) => ({ value, label: t(`gateway.${value}`) }))}
            />
            <ChoiceFilter
              state={state}
              name="filter[status]"
              label={t('orders.status')}
              options={TRANSACTION_STATUSES.map((value) => ({ value, label: t(`transactionStatus.${value}`) }))}
            />
            <DateFilter state={state} name="filter[created_at][gte]" label={t('payments.since')} />
            {state.get('filter[customer]') && (
              <Tag closable onClose={() => state.change({ 'filter[customer]': undefined })}>
                {t('payments.ofCustomer')}
              </Tag>
            )}
          </>
        }
      />
    </>
  )
}

function Detail({ payment }: { payment: Payment }) {
  const { t } = usePreferences()
  return (
    <div className="stack" style={{ gap: 6 }}>
      {payment.reason && (
        <div>
          {t('common.reason')}: <Why code={payment.reason} />
        </div>
      )}
      {payment.reference && (
        <div className="muted">
          {t('payments.reference')}: <bdi className="mono">{payment.reference}</bdi>
        </div>
      )}
      {payment.refunds.length > 0 ? (
        <RefundLines refunds={payment.refunds} />
      ) : (
        <div className="muted">{t('payments.nothingBack')}</div>
      )}
    </div>
  )
}
