import { Link } from 'react-router'
import type { ProductRow } from '../../api/product-types.ts'
import { ProductTag } from '../../components/status-tag.tsx'
import { Thumb } from '../../components/thumb.tsx'
import { usePreferences } from '../../i18n/preferences.tsx'

/** A product as a line of a list on a phone. */
export function ProductCard({ row }: { row: ProductRow }) {
  const { t, money } = usePreferences()
  return (
    <>
      <Thumb media={row.image} size={52} />
      <span className="grow clip">
        <Link to={`/products/${row.id}`}>
          <bdi>{row.name}</bdi>
        </Link>
        <br />
        <span className="muted mono">{row.sku}</span>
        <br />
        <ProductTag status={row.status} />
      </span>
      <span style={{ textAlign: 'end' }}>
        <span className="figure">{row.price_range ? money(row.price_range.min) : '—'}</span>
        <br />
        <span className="muted">{t('dashboard.left', { n: row.available })}</span>
      </span>
    </>
  )
}
