import { Link } from 'react-router'
import { useBranches } from '../../api/lifecycle.ts'
import { fetchAll, useList } from '../../api/list.ts'
import type { LowStockRow } from '../../api/stock.ts'
import { ChoiceFilter } from '../../components/choice-filter.tsx'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { Guarded } from '../../components/guarded.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { SearchFilter } from '../../components/search-filter.tsx'
import { useListState } from '../../components/use-list-state.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import { StockFigure } from '../products/stock-figure.tsx'

/** What runs low, in every branch of the caller. */
export function LowStockPage() {
  return (
    <Guarded permission="product.view">
      <LowStock />
    </Guarded>
  )
}

function LowStock() {
  const { t, number, day } = usePreferences()
  const state = useListState({ sort: 'available' })
  const list = useList<LowStockRow>('lowStock', '/inventory/low', state.query)
  const branches = useBranches().data ?? []
  const link = (row: LowStockRow) => (
    <Link to={`/products/${row.product_id}?tab=stock`}>
      <bdi>{row.name}</bdi>
    </Link>
  )

  const columns: Column<LowStockRow>[] = [
    { key: 'name', title: t('products.name'), fixed: true, render: link, csv: (row) => row.name },
    {
      key: 'sku',
      title: t('products.sku'),
      sort: 'sku',
      render: (row) => <span className="mono">{row.sku}</span>,
      csv: (row) => row.sku,
    },
    { key: 'branch', title: t('inventory.branch'), render: (row) => <bdi>{row.branch_name}</bdi>, csv: (row) => row.branch_name },
    { key: 'onHand', title: t('products.onHand'), align: 'end', render: (row) => number(row.on_hand), csv: (row) => row.on_hand },
    {
      key: 'reserved',
      title: t('products.reserved'),
      align: 'end',
      render: (row) => number(row.reserved),
      csv: (row) => row.reserved,
    },
    {
      key: 'available',
      title: t('products.available'),
      sort: 'available',
      align: 'end',
      render: (row) => <StockFigure row={row} />,
      csv: (row) => row.available,
    },
    {
      key: 'threshold',
      title: t('inventory.threshold'),
      align: 'end',
      render: (row) => number(row.low_stock_threshold),
      csv: (row) => row.low_stock_threshold,
    },
    {
      key: 'waiting',
      title: t('inventory.waiting'),
      sort: 'waiting',
      align: 'end',
      render: (row) => number(row.waiting),
      csv: (row) => row.waiting,
    },
    {
      key: 'restock',
      title: t('inventory.restockDay'),
      render: (row) => (row.restock_date ? day(row.restock_date) : <span className="muted">–</span>),
      csv: (row) => row.restock_date ?? '',
    },
  ]

  return (
    <>
      <PageHead title={t('nav.lowStock')} mark={<span className="muted">{t('inventory.lowAbout')}</span>} />
      <DataTable
        name="low-stock"
        columns={columns.filter((column) => column.key !== 'branch' || branches.length > 1)}
        list={list}
        state={state}
        rowKey={(row) => row.variant_id + row.branch_id}
        everything={(progress) => fetchAll<LowStockRow>('/inventory/low', { ...state.filters, sort: state.sort }, progress)}
        empty={t('inventory.lowNone')}
        card={(row) => (
          <>
            <span className="grow clip">
              {link(row)}
              <br />
              <span className="muted">
                <span className="mono">{row.sku}</span>
                {branches.length > 1 && <> · {row.branch_name}</>}
              </span>
            </span>
            <StockFigure row={row} />
          </>
        )}
        filters={
          <>
            <SearchFilter state={state} hint={t('inventory.search')} />
            {branches.length > 1 && (
              <ChoiceFilter
                state={state}
                name="filter[branch_id]"
                label={t('inventory.branch')}
                options={branches.map((branch) => ({ value: branch.id, label: branch.name }))}
              />
            )}
            <ChoiceFilter
              state={state}
              name="filter[state]"
              label={t('inventory.state')}
              options={[
                { value: 'low_stock', label: t('inventory.low_stock') },
                { value: 'out_of_stock', label: t('inventory.out_of_stock') },
                { value: 'backorder', label: t('inventory.stateBackorder') },
              ]}
            />
          </>
        }
      />
    </>
  )
}
