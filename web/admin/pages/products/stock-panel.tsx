import { MoreOutlined } from '@ant-design/icons'
import { Alert, Button, Card, Dropdown, Grid, Table } from 'antd'
import { useState } from 'react'
import { useBranches } from '../../api/lifecycle.ts'
import type { Product } from '../../api/product-types.ts'
import { useCan } from '../../api/session.ts'
import { type StockRow, useStock } from '../../api/stock.ts'
import { Loaded } from '../../components/loaded.tsx'
import { usePages } from '../../components/use-page-numbers.tsx'
import { usePreferences } from '../../i18n/preferences.tsx'
import { AdjustDialog } from './adjust-dialog.tsx'
import { BranchSelect } from './branch-select.tsx'
import { Ledger } from './ledger.tsx'
import { StockFigure } from './stock-figure.tsx'
import { StockRulesDialog } from './stock-rules-dialog.tsx'
import { TransferDialog } from './transfer-dialog.tsx'
import { variantTitle } from './variant-title.ts'

type Task = { row: StockRow; kind: 'adjust' | 'transfer' | 'rules' }

/** The stock of every variant in every branch, with what can be done to it, and the ledger that explains it. */
export function StockPanel({ product, onChanged }: { product: Product; onChanged: () => Promise<void> }) {
  const { t, number, day } = usePreferences()
  const pages = usePages()
  const can = useCan()
  const branches = useBranches().data ?? []
  const [branch, setBranch] = useState<string>()
  const [page, setPage] = useState(1)
  const [task, setTask] = useState<Task>()
  const stock = useStock(product.id, branch, page)
  const titleOf = (variantId: string) => variantTitle(t, product, variantId)
  const hasBranches = branches.length > 1
  const wide = Grid.useBreakpoint().md
  // A bundle has no stock of its own: what its parts make is only shown.
  const isBundle = product.type === 'bundle'
  const mayChange = can('inventory.update') && !isBundle
  const actions = [
    ...(mayChange && !wide ? [{ key: 'adjust' as const, label: t('products.adjust') }] : []),
    ...(can('inventory.transfer') && hasBranches && !isBundle
      ? [{ key: 'transfer' as const, label: t('inventory.transfer') }]
      : []),
    ...(mayChange ? [{ key: 'rules' as const, label: t('inventory.rules') }] : []),
  ]

  return (
    <div className="stack">
      {isBundle && <Alert type="info" showIcon title={t('bundles.stock')} />}
      <Card
        title={t('products.stock')}
        className="flush"
        extra={
          <BranchSelect
            branches={branches}
            value={branch}
            onChange={(id) => {
              setBranch(id)
              setPage(1)
            }}
          />
        }
      >
        <Loaded query={stock}>
          {({ data, meta }) => (
            <Table<StockRow>
              size="middle"
              rowKey={(row) => row.variant_id + row.branch_id}
              dataSource={data}
              scroll={{ x: 'max-content' }}
              pagination={{
                ...pages,
                current: page,
                pageSize: meta.per_page,
                total: meta.total,
                onChange: setPage,
              }}
              columns={[
                {
                  title: t('products.variant'),
                  render: (_, row) => (
                    <>
                      {titleOf(row.variant_id)}
                      <div className="muted mono">{row.sku}</div>
                      {!wide && hasBranches && <bdi className="muted">{row.branch_name}</bdi>}
                    </>
                  ),
                },
                { title: t('inventory.branch'), hidden: !hasBranches || !wide, render: (_, row) => <bdi>{row.branch_name}</bdi> },
                { title: t('products.onHand'), align: 'end', responsive: ['md'], render: (_, row) => number(row.on_hand) },
                { title: t('products.reserved'), align: 'end', responsive: ['md'], render: (_, row) => number(row.reserved) },
                { title: t('products.available'), align: 'end', render: (_, row) => <StockFigure row={row} /> },
                {
                  title: t('inventory.backorder'),
                  responsive: ['md'],
                  render: (_, row) =>
                    row.allow_backorder ? (
                      <>
                        {t('inventory.upTo', { n: row.backorder_limit })}
                        {row.restock_date && (
                          <div className="muted">{t('inventory.expected', { day: day(row.restock_date) })}</div>
                        )}
                      </>
                    ) : (
                      <span className="muted">–</span>
                    ),
                },
                { title: t('inventory.waiting'), align: 'end', responsive: ['md'], render: (_, row) => number(row.waiting) },
                {
                  align: 'end',
                  fixed: 'end',
                  render: (_, row) => (
                    <span className="toolbar" style={{ justifyContent: 'end', flexWrap: 'nowrap' }}>
                      {wide && mayChange && (
                        <Button onClick={() => setTask({ row, kind: 'adjust' })}>{t('products.adjust')}</Button>
                      )}
                      {actions.length > 0 && (
                        <Dropdown
                          trigger={['click']}
                          menu={{ items: actions, onClick: ({ key }) => setTask({ row, kind: key as Task['kind'] }) }}
                        >
                          <Button icon={<MoreOutlined />} aria-label={t('inventory.more', { name: titleOf(row.variant_id) })} />
                        </Dropdown>
                      )}
                    </span>
                  ),
                },
              ]}
            />
          )}
        </Loaded>
      </Card>
      {!isBundle && <Ledger product={product} branches={branches} />}
      {task && (
        <TaskDialog
          task={task}
          product={product}
          title={[titleOf(task.row.variant_id), hasBranches && task.row.branch_name].filter(Boolean).join(' · ')}
          close={() => setTask(undefined)}
          onChanged={onChanged}
        />
      )}
    </div>
  )
}

/** What every dialog about a variant at a branch is given. */
export type StockDialogProps = {
  product: Product
  row: StockRow
  title: string
  close: () => void
  onChanged: () => Promise<void>
}

function TaskDialog({ task, ...shared }: { task: Task } & Omit<StockDialogProps, 'row'>) {
  if (task.kind === 'adjust') return <AdjustDialog row={task.row} {...shared} />
  if (task.kind === 'transfer') return <TransferDialog row={task.row} {...shared} />
  return <StockRulesDialog row={task.row} {...shared} />
}
