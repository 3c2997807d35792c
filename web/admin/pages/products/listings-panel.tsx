import { Card, Switch } from 'antd'
import { type Listing, setListed, useListings } from '../../api/lifecycle.ts'
import type { Product } from '../../api/product-types.ts'
import { useCan } from '../../api/session.ts'
import { Loaded } from '../../components/loaded.tsx'
import { useAction } from '../../components/use-action.ts'
import { useClosed } from '../../components/use-closed.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import { refusalText } from '../../i18n/refusals.ts'

/** In which branches a product is offered, each with what keeps it from being. */
export function ListingsPanel({ product }: { product: Product }) {
  const { t } = usePreferences()
  const listings = useListings(product.id)
  const isOnSale = product.status === 'published' || product.status === 'out_of_stock'
  return (
    <Card title={t('listings.title')}>
      <p className="muted" style={{ marginBlockStart: 0 }}>
        {t('listings.hint')}
      </p>
      <Loaded query={listings}>
        {(rows) => (
          <ul className="row-list">
            {rows.map((row) => (
              <Row key={row.branch_id} row={row} productId={product.id} isOnSale={isOnSale} />
            ))}
          </ul>
        )}
      </Loaded>
    </Card>
  )
}

function Row({ row, productId, isOnSale }: { row: Listing; productId: string; isOnSale: boolean }) {
  const { t, date, locale } = usePreferences()
  const can = useCan()
  const run = useAction((listed: boolean) => setListed(productId, row.branch_id, listed), {
    done: (_, listed) => t(listed ? 'listings.on' : 'listings.off', { branch: row.branch_name }),
    refresh: [['products', 'listings', productId]],
  })
  const isBlocked = !row.listed && (!isOnSale || row.blockers.length > 0)
  const isAllowed = !useClosed() && row.changeable && can(row.listed ? 'listing.unpublish' : 'listing.publish')
  return (
    <li>
      <span className="grow">
        <strong>{row.branch_name}</strong>
        <br />
        <span className="muted">
          {[t('listings.stock', { n: row.available }), row.listed_at && t('listings.since', { when: date(row.listed_at) })]
            .filter(Boolean)
            .join(' · ')}
        </span>
        {!row.listed &&
          row.blockers.map((blocker) => (
            <div key={blocker.code} style={{ color: 'var(--bad)' }}>
              {refusalText(locale, blocker.code, blocker.detail)}
            </div>
          ))}
        {!row.changeable && <div className="muted">{t('listings.notYours')}</div>}
      </span>
      <Switch
        checked={row.listed}
        loading={run.isPending}
        disabled={isBlocked || !isAllowed}
        aria-label={row.branch_name}
        onChange={(listed) => run.mutate(listed)}
      />
    </li>
  )
}
