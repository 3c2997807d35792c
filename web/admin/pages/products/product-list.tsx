import { EditOutlined, ExportOutlined, ImportOutlined, PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { useCategories } from '../../api/catalog.ts'
import { fetchAll, useList } from '../../api/list.ts'
import { PRODUCT_STATUSES, PRODUCT_TYPES, type ProductRow } from '../../api/product-types.ts'
import { useCan } from '../../api/session.ts'
import { textOf } from '../../components/category-name.ts'
import { ChoiceFilter } from '../../components/choice-filter.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { Guarded } from '../../components/guarded.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { SearchFilter } from '../../components/search-filter.tsx'
import { useListState } from '../../components/use-list-state.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import { BulkDialog } from '../bulk/bulk-dialog.tsx'
import { ExportDialog } from '../exports/export-dialog.tsx'
import { ProductCard } from './product-card.tsx'
import { useProductColumns } from './product-columns.tsx'

/** All products with filters, selection and bulk moves. */
export function ProductList() {
  return (
    <Guarded permission="product.view">
      <Products />
    </Guarded>
  )
}

function Products() {
  const { t, locale } = usePreferences()
  const can = useCan()
  const navigate = useNavigate()
  const state = useListState({ sort: '-created_at' })
  const list = useList<ProductRow>('products', '/products', state.query)
  const categories = useCategories(can('category.manage'))
  const columns = useProductColumns()
  const [selected, setSelected] = useState<string[]>([])
  const [editing, setEditing] = useState(false)
  const [exporting, setExporting] = useState(false)
  const total = list.data?.meta.total ?? 0

  return (
    <>
      <PageHead title={t('nav.products')}>
        {can('product.bulk_edit') && (
          <Button icon={<EditOutlined />} disabled={total === 0} onClick={() => setEditing(true)}>
            {t('bulk.editAll')}
          </Button>
        )}
        {can('product.export') && (
          <Button icon={<ExportOutlined />} disabled={total === 0} onClick={() => setExporting(true)}>
            {t('exports.new')}
          </Button>
        )}
        {can('product.import') && (
          <Link to="/products/import">
            <Button icon={<ImportOutlined />}>{t('nav.import')}</Button>
          </Link>
        )}
        {can('product.create') && (
          <Link to="/products/new">
            <Button type="primary" icon={<PlusOutlined />}>
              {t('products.add')}
            </Button>
          </Link>
        )}
      </PageHead>
      <DataTable
        name="products"
        columns={columns}
        list={list}
        state={state}
        rowKey={(row) => row.id}
        everything={(progress) => fetchAll<ProductRow>('/products', { ...state.filters, sort: state.sort }, progress)}
        onRow={(row) => navigate(`/products/${row.id}`)}
        card={(row) => <ProductCard row={row} />}
        empty={t('products.none')}
        selection={{
          keys: selected,
          change: setSelected,
          bar: (
            <div className="toolbar">
              <strong>{t('products.selected', { n: selected.length })}</strong>
              {can('product.bulk_edit') && (
                <Button type="primary" icon={<EditOutlined />} onClick={() => setEditing(true)}>
                  {t('bulk.edit')}
                </Button>
              )}
              <Button type="text" onClick={() => setSelected([])}>
                {t('products.unselect')}
              </Button>
            </div>
          ),
        }}
        filters={
          <>
            <SearchFilter state={state} hint={t('products.search')} />
            <ChoiceFilter
              state={state}
              name="filter[status]"
              label={t('products.status')}
              options={PRODUCT_STATUSES.map((status) => ({ value: status, label: t(`productStatus.${status}`) }))}
            />
            {categories.data && (
              <ChoiceFilter
                state={state}
                name="filter[category]"
                label={t('products.category')}
                options={categories.data.map((one) => ({ value: one.id, label: textOf(one.translations, locale)?.name ?? '' }))}
              />
            )}
            <ChoiceFilter
              state={state}
              name="filter[stock]"
              label={t('products.stock')}
              width={120}
              options={(['in', 'low', 'out'] as const).map((level) => ({ value: level, label: t(`products.stock_${level}`) }))}
            />
            <ChoiceFilter
              state={state}
              name="filter[type]"
              label={t('products.type')}
              width={120}
              options={PRODUCT_TYPES.map((type) => ({ value: type, label: t(`productType.${type}`) }))}
            />
          </>
        }
      />
      {exporting && <ExportDialog ids={selected} filters={state.filters} total={total} close={() => setExporting(false)} />}
      {editing && <BulkDialog ids={selected} filters={state.filters} total={total} close={() => setEditing(false)} />}
    </>
  )
}
