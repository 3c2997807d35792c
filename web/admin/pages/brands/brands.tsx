import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { type Brand, deleteBrand } from '../../api/describing.ts'
import { fetchAll, useList } from '../../api/list.ts'
import { useCan } from '../../api/session.ts'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { Guarded } from '../../components/guarded.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { ReasonDialog } from '../../components/reason-dialog.tsx'
import { RowActions } from '../../components/row-actions.tsx'
import { SearchFilter } from '../../components/search-filter.tsx'
import { Thumb } from '../../components/thumb.tsx'
import { useAction } from '../../components/use-action.ts'
import { useListState } from '../../components/use-list-state.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import { BrandDrawer } from './brand-drawer.tsx'

/** The brands that products are of. */
export function Brands() {
  return (
    <Guarded permission="product.view">
      <List />
    </Guarded>
  )
}

function List() {
  const { t, number } = usePreferences()
  const may = useCan()('brand.manage')
  const state = useListState({ sort: 'name' })
  const list = useList<Brand>('brands', '/brands', state.query)
  const [edited, setEdited] = useState<Brand | 'new'>()
  const [gone, setGone] = useState<Brand>()
  const remove = useAction(deleteBrand, {
    done: t('brands.deleted'),
    refresh: [['brands']],
    onDone: () => setGone(undefined),
    onProblem: () => {
      setGone(undefined)
      return false
    },
  })
  const actions = (row: Brand) => may && <RowActions onEdit={() => setEdited(row)} onDelete={() => setGone(row)} />
  const products = (row: Brand) => (
    <Link to={`/products?filter[brand]=${row.id}`} className="figure">
      {number(row.product_count)}
    </Link>
  )
  const columns: Column<Brand>[] = [
    {
      key: 'name',
      title: t('products.name'),
      sort: 'name',
      fixed: true,
      render: (row) => (
        <span style={{ display: 'flex', gap: 12, alignItems: 'center' }}>
          <Thumb media={row.logo} />
          <strong className="clip">
            <bdi>{row.name}</bdi>
          </strong>
        </span>
      ),
      csv: (row) => row.name,
    },
    {
      key: 'slug',
      title: t('products.slug'),
      render: (row) => <bdi className="mono muted">{row.slug}</bdi>,
      csv: (row) => row.slug,
    },
    { key: 'products', title: t('nav.products'), align: 'end', render: products, csv: (row) => row.product_count },
    { key: 'actions', title: t('common.actions'), align: 'end', hidden: !may, render: actions },
  ]
  return (
    <>
      <PageHead title={t('nav.brands')}>
        {may && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setEdited('new')}>
            {t('brands.add')}
          </Button>
        )}
      </PageHead>
      <DataTable<Brand>
        name="brands"
        columns={columns}
        list={list}
        state={state}
        rowKey={(row) => row.id}
        everything={(progress) => fetchAll<Brand>('/brands', state.filters, progress)}
        empty={t('brands.none')}
        card={(row) => (
          <div className="toolbar grow">
            <Thumb media={row.logo} />
            <span className="grow">
              <strong>
                <bdi>{row.name}</bdi>
              </strong>
              <br />
              <span className="muted">{t('categories.products', { n: row.product_count })}</span>
            </span>
            {actions(row)}
          </div>
        )}
        filters={<SearchFilter state={state} hint={t('brands.search')} />}
      />
      {edited && <BrandDrawer brand={edited === 'new' ? undefined : edited} close={() => setEdited(undefined)} />}
      <ReasonDialog
        open={gone !== undefined}
        title={t('brands.deleteTitle', { name: gone?.name ?? '' })}
        text={t('brands.deleteText')}
        action={t('common.delete')}
        danger
        busy={remove.isPending}
        onCancel={() => setGone(undefined)}
        onConfirm={() => gone && remove.mutate(gone)}
      />
    </>
  )
}
