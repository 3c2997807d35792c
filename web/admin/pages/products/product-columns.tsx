import { Link } from 'react-router'
import type { ProductRow } from '../../api/product-types.ts'
import type { Column } from '../../components/data-table.tsx'
import { ProductTag } from '../../components/status-tag.tsx'
import { Thumb } from '../../components/thumb.tsx'
import { usePreferences } from '../../i18n/preferences.tsx'

/** The columns of the product list. */
export function useProductColumns(): Column<ProductRow>[] {
  const { t, money, number, date } = usePreferences()
  const range = (row: ProductRow) => {
    if (!row.price_range) return '—'
    const { min, max } = row.price_range
    return min.amount === max.amount ? money(min) : `${money(min)} – ${money(max)}`
  }
  return [
    {
      key: 'name',
      title: t('products.name'),
      sort: 'name',
      fixed: true,
      render: (row) => (
        <span style={{ display: 'flex', gap: 12, alignItems: 'center' }}>
          <Thumb media={row.image} />
          <span className="clip" style={{ maxInlineSize: 320 }}>
            <Link to={`/products/${row.id}`}>
              <strong>
                <bdi>{row.name}</bdi>
              </strong>
            </Link>
            <br />
            <span className="muted">{row.variant_count > 1 && t('products.variantCount', { n: row.variant_count })}</span>
          </span>
        </span>
      ),
      csv: (row) => row.name,
    },
    {
      key: 'sku',
      title: t('products.sku'),
      sort: 'sku',
      render: (row) => <span className="mono">{row.sku}</span>,
      csv: (row) => row.sku,
    },
    {
      key: 'status',
      title: t('products.status'),
      render: (row) => <ProductTag status={row.status} />,
      csv: (row) => t(`productStatus.${row.status}`),
    },
    {
      key: 'type',
      title: t('products.type'),
      hidden: true,
      render: (row) => t(`productType.${row.type}`),
      csv: (row) => t(`productType.${row.type}`),
    },
    {
      key: 'categories',
      title: t('products.categories'),
      render: (row) => <span className="muted">{row.category_names.join(', ')}</span>,
      csv: (row) => row.category_names.join(', '),
    },
    {
      key: 'price',
      title: t('products.price'),
      sort: 'price',
      align: 'end',
      render: (row) => <span className="figure">{range(row)}</span>,
      csv: (row) => range(row),
    },
    {
      key: 'available',
      title: t('products.available'),
      sort: 'stock',
      align: 'end',
      render: (row) => (
        <span className="figure" style={row.available <= 0 ? { color: 'var(--bad)', fontWeight: 600 } : undefined}>
          {number(row.available)}
        </span>
      ),
      csv: (row) => row.available,
    },
    {
      key: 'created',
      title: t('products.created'),
      sort: 'created_at',
      render: (row) => date(row.created_at),
      csv: (row) => row.created_at,
    },
    {
      key: 'updated',
      title: t('products.updated'),
      hidden: true,
      render: (row) => date(row.updated_at, 'datetime'),
      csv: (row) => row.updated_at,
    },
  ]
}
