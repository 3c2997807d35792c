import { Link, useNavigate } from 'react-router'
import { fetchAll, useList } from '../../api/list.ts'
import { RETURN_STATUSES, type ReturnRow } from '../../api/returns.ts'
import { ChoiceFilter } from '../../components/choice-filter.tsx'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { Guarded } from '../../components/guarded.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { SearchFilter } from '../../components/search-filter.tsx'
import { useListState } from '../../components/use-list-state.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import { ReturnTag } from './return-tag.tsx'

/** Goods on their way back, the newest first. */
export function ReturnList() {
  return (
    <Guarded permission="return.view">
      <Returns />
    </Guarded>
  )
}

function Returns() {
  const { t, money, date, ago, number } = usePreferences()
  const navigate = useNavigate()
  const state = useListState({ sort: '-created_at' })
  const list = useList<ReturnRow>('returns', '/returns', state.query)
  const columns: Column<ReturnRow>[] = [
    {
      key: 'number',
      title: t('returns.number'),
      fixed: true,
      render: (row) => (
        <Link to={`/returns/${row.id}`}>
          <strong className="mono unbroken">{row.number}</strong>
        </Link>
      ),
      csv: (row) => row.number,
    },
    {
      key: 'created_at',
      title: t('returns.asked'),
      sort: 'created_at',
      render: (row) => <span title={date(row.created_at, 'datetime')}>{ago(row.created_at)}</span>,
      csv: (row) => row.created_at,
    },
    {
      key: 'order',
      title: t('returns.order'),
      render: (row) => (
        <Link to={`/orders/${row.order_id}`} className="mono">
          {row.order_number}
        </Link>
      ),
      csv: (row) => row.order_number,
    },
    {
      key: 'customer',
      title: t('orders.customer'),
      render: (row) => <bdi>{row.customer_name}</bdi>,
      csv: (row) => row.customer_name,
    },
    { key: 'kind', title: t('returns.kind'), render: (row) => t(`returns.${row.kind}`), csv: (row) => t(`returns.${row.kind}`) },
    {
      key: 'status',
      title: t('orders.status'),
      render: (row) => <ReturnTag status={row.status} />,
      csv: (row) => t(`returnStatus.${row.status}`),
    },
    { key: 'pieces', title: t('returns.pieces'), align: 'end', render: (row) => number(row.pieces), csv: (row) => row.pieces },
    {
      key: 'refunded',
      title: t('returns.givenBack'),
      align: 'end',
      render: (row) => (row.refunded ? <span className="figure">{money(row.refunded)}</span> : '—'),
      csv: (row) => row.refunded?.amount ?? '',
    },
  ]
  return (
    <>
      <PageHead title={t('returns.title')} />
      <DataTable
        name="returns"
        columns={columns}
        list={list}
        state={state}
        rowKey={(row) => row.id}
        everything={(progress) => fetchAll<ReturnRow>('/returns', { ...state.filters, sort: state.sort }, progress)}
        onRow={(row) => navigate(`/returns/${row.id}`)}
        card={(row) => (
          <>
            <span className="clip">
              <Link to={`/returns/${row.id}`} className="mono">
                {row.number}
              </Link>
              <br />
              <bdi>{row.customer_name}</bdi>
              <br />
              <span className="muted">{ago(row.created_at)}</span>
            </span>
            <ReturnTag status={row.status} />
          </>
        )}
        empty={t('returns.none')}
        filters={
          <>
            <SearchFilter state={state} hint={t('returns.search')} />
            <ChoiceFilter
              state={state}
              name="filter[status]"
              label={t('orders.status')}
              options={RETURN_STATUSES.map((status) => ({ value: status, label: t(`returnStatus.${status}`) }))}
            />
          </>
        }
      />
    </>
  )
}
