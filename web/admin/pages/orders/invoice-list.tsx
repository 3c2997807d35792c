import { DownloadOutlined } from '@ant-design/icons'
import { Button, Tag } from 'antd'
import { useNavigate } from 'react-router'
import { type Invoice, invoiceFile, signed } from '../../api/invoices.ts'
import { fetchAll, useList } from '../../api/list.ts'
import { ChoiceFilter } from '../../components/choice-filter.tsx'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { DateFilter } from '../../components/date-filter.tsx'
import { Guarded } from '../../components/guarded.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { SearchFilter } from '../../components/search-filter.tsx'
import { useListState } from '../../components/use-list-state.ts'
import { usePreferences } from '../../i18n/preferences.tsx'

/** All invoices and credit notes, with filters, to load or to take away as CSV. */
export function InvoiceList() {
  return (
    <Guarded permission="order.view">
      <Invoices />
    </Guarded>
  )
}

function Invoices() {
  const { t, money, date } = usePreferences()
  const navigate = useNavigate()
  const state = useListState({ sort: '-issued_at' })
  const list = useList<Invoice>('invoices', '/invoices', state.query)
  const load = (row: Invoice) => (
    <Button
      type="text"
      icon={<DownloadOutlined />}
      href={invoiceFile(row.id)}
      aria-label={t('invoices.load')}
      title={t('invoices.load')}
    />
  )
  const columns: Column<Invoice>[] = [
    {
      key: 'number',
      title: t('orders.number'),
      fixed: true,
      sort: 'number',
      render: (row) => <bdi className="mono">{row.number}</bdi>,
      csv: (row) => row.number,
    },
    {
      key: 'kind',
      title: t('customers.kind'),
      render: (row) => (
        <>
          {t(`invoices.${row.kind}`)} {row.replaced_at && <Tag>{t('invoices.replaced')}</Tag>}
        </>
      ),
      csv: (row) => t(`invoices.${row.kind}`),
    },
    {
      key: 'issued_at',
      title: t('common.date'),
      sort: 'issued_at',
      render: (row) => <span title={date(row.issued_at, 'datetime')}>{date(row.issued_at)}</span>,
      csv: (row) => row.issued_at,
    },
    {
      key: 'order',
      title: t('invoices.order'),
      render: (row) => <bdi className="mono">{row.order_number}</bdi>,
      csv: (row) => row.order_number,
    },
    {
      key: 'customer',
      title: t('orders.customer'),
      render: (row) => <bdi>{row.customer_name}</bdi>,
      csv: (row) => row.customer_name,
    },
    { key: 'email', title: t('customers.email'), hidden: true, render: (row) => <bdi>{row.email}</bdi>, csv: (row) => row.email },
    {
      key: 'total',
      title: t('orders.total'),
      align: 'end',
      sort: 'total',
      render: (row) => <strong className="figure">{money(signed(row))}</strong>,
      csv: (row) => row.total.amount,
    },
    {
      key: 'currency',
      title: t('orders.currency'),
      hidden: true,
      render: (row) => row.total.currency,
      csv: (row) => row.total.currency,
    },
    { key: 'tools', title: t('common.actions'), align: 'end', render: load },
  ]
  return (
    <>
      <PageHead title={t('nav.invoices')} />
      <DataTable
        name="invoices"
        columns={columns}
        list={list}
        state={state}
        rowKey={(row) => row.id}
        everything={(progress) => fetchAll<Invoice>('/invoices', { ...state.filters, sort: state.sort }, progress)}
        onRow={(row) => navigate(`/orders/${row.order_id}`)}
        empty={t('invoices.none')}
        card={(row) => (
          <>
            <span className="grow" style={{ minInlineSize: 0 }}>
              <bdi className="mono">{row.number}</bdi>
              <br />
              <span className="muted">
                {t(`invoices.${row.kind}`)} {row.replaced_at && <Tag>{t('invoices.replaced')}</Tag>}
                <br />
                <bdi>{row.customer_name}</bdi> · {date(row.issued_at)}
              </span>
            </span>
            <strong className="figure">{money(signed(row))}</strong>
            {load(row)}
          </>
        )}
        filters={
          <>
            <SearchFilter state={state} hint={t('orders.search')} />
            <ChoiceFilter
              state={state}
              name="filter[kind]"
              label={t('customers.kind')}
              options={(['invoice', 'credit_note'] as const).map((kind) => ({ value: kind, label: t(`invoices.${kind}`) }))}
            />
            <DateFilter state={state} name="filter[issued_at][gte]" label={t('invoices.since')} />
          </>
        }
      />
    </>
  )
}
