import type { UseQueryResult } from '@tanstack/react-query'
import { Card, Empty, Grid, Pagination, Skeleton, Table, type TableProps } from 'antd'
import type { ReactNode } from 'react'
import type { Page } from '../api/types.ts'
import { usePreferences } from '../i18n/preferences.tsx'
import { Problems } from './problems.tsx'
import { TableFilters } from './table-filters.tsx'
import { TableTools } from './table-tools.tsx'
import { useColumnChoice } from './use-column-choice.ts'
import type { ListState } from './use-list-state.ts'
import { usePageNumbers } from './use-page-numbers.tsx'

/** A column of a list: how a row shows in it, and what it is in a CSV file. */
export type Column<T> = {
  key: string
  title: string
  render: (row: T) => ReactNode
  csv?: (row: T) => string | number
  /** The name to sort by in the API, when it can. */
  sort?: string
  align?: 'start' | 'end'
  width?: number
  fixed?: boolean
  hidden?: boolean
}

type Props<T> = {
  name: string
  columns: Column<T>[]
  list: UseQueryResult<Page<T>>
  state: ListState
  rowKey: (row: T) => string
  /** Gives every row of the filtered list for the CSV file. */
  everything: (progress: (done: number, total: number) => void) => Promise<T[]>
  /** Where the server writes that file itself. */
  file?: string
  filters: ReactNode
  empty: ReactNode
  onRow?: (row: T) => void
  /** How a row shows on a phone. */
  card: (row: T) => ReactNode
  selection?: { keys: string[]; change: (keys: string[]) => void; bar: ReactNode }
  expand?: (row: T) => ReactNode
}

const SIZES = [10, 20, 50, 100]

/** A list of the API: filters, sorting, paging, chosen columns, export, and cards on a phone. */
export function DataTable<T extends object>(props: Props<T>) {
  const { columns, list, state, rowKey, onRow, selection, expand } = props
  const { t } = usePreferences()
  const wide = Grid.useBreakpoint().md
  const choice = useColumnChoice(props.name, columns)
  const rows = list.data?.data ?? []
  const total = list.data?.meta.total ?? 0
  const empty = <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={state.filtered ? t('table.noMatch') : props.empty} />
  const turn = (page: number, perPage: number) =>
    state.change({ page: perPage === state.perPage ? String(page) : '1', per_page: String(perPage) })
  const paging = {
    current: state.page,
    pageSize: state.perPage,
    total,
    showSizeChanger: { options: SIZES.map((n) => ({ value: n, label: t('table.perPage', { n }) })) },
    pageSizeOptions: SIZES,
    onChange: turn,
    itemRender: usePageNumbers(),
    showTotal: (count: number) => t('table.total', { n: count }),
  }

  if (list.isError && !list.data) return <Problems error={list.error} retry={() => void list.refetch()} />

  const shown: TableProps<T>['columns'] = columns
    .filter((column) => choice.visible.includes(column.key))
    .map((column) => ({
      key: column.sort ?? column.key,
      title: column.title,
      align: column.align ?? 'start',
      ...(column.key === 'actions' && { className: 'stays' }),
      render: (_: unknown, row: T) => column.render(row),
      ...(column.width !== undefined && { width: column.width }),
      ...(column.sort && {
        sorter: true,
        sortOrder:
          state.sort === column.sort ? ('ascend' as const) : state.sort === `-${column.sort}` ? ('descend' as const) : null,
      }),
    }))

  return (
    <Card styles={{ body: { padding: 0 } }}>
      <div className="toolbar" style={{ padding: 12 }}>
        <TableFilters state={state}>{props.filters}</TableFilters>
        <TableTools
          name={props.name}
          columns={columns}
          choice={choice}
          state={state}
          everything={props.everything}
          {...(props.file && { file: props.file })}
        />
      </div>
      {selection && selection.keys.length > 0 && <div style={{ padding: '0 12px 12px' }}>{selection.bar}</div>}
      {wide ? (
        <div className="table-scroll">
          <Table<T>
            size="middle"
            rowKey={rowKey}
            columns={shown}
            dataSource={rows}
            loading={list.isPlaceholderData || (list.isFetching && rows.length === 0)}
            locale={{ emptyText: list.isPending ? <Skeleton active paragraph={{ rows: 6 }} /> : empty }}
            pagination={false}
            onChange={(_, __, sorter) => {
              const one = Array.isArray(sorter) ? sorter[0] : sorter
              const sort = one?.order ? `${one.order === 'descend' ? '-' : ''}${String(one.columnKey)}` : undefined
              if (sort !== state.sort && (sort || state.search.has('sort'))) state.change({ sort })
            }}
            {...(onRow && {
              onRow: (row: T) => ({
                style: { cursor: 'pointer' },
                onClick: (event) => {
                  if (!(event.target as HTMLElement).closest('a,button,input,label,.ant-checkbox-wrapper')) onRow(row)
                },
              }),
            })}
            {...(selection && {
              rowSelection: {
                selectedRowKeys: selection.keys,
                preserveSelectedRowKeys: true,
                onChange: (keys: React.Key[]) => selection.change(keys.map(String)),
              },
            })}
            {...(expand && {
              expandable: {
                expandedRowRender: expand,
                columnTitle: <span className="visually-hidden">{t('table.details')}</span>,
              },
            })}
          />
        </div>
      ) : (
        <div style={{ padding: '0 12px 12px' }}>
          {list.isPending ? <Skeleton active paragraph={{ rows: 6 }} /> : rows.length === 0 && empty}
          <ul className="row-list">
            {rows.map((row) => (
              <li key={rowKey(row)}>{props.card(row)}</li>
            ))}
          </ul>
        </div>
      )}
      {total > 10 && <Pagination {...paging} simple={!wide} align="end" style={{ padding: 12 }} />}
    </Card>
  )
}
