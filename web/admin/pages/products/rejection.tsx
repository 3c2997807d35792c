import { Alert } from 'antd'
import { useRevisions } from '../../api/lifecycle.ts'
import type { Product } from '../../api/product-types.ts'
import { usePreferences } from '../../i18n/preferences.tsx'

/** Who rejected the product and why, so that its author can mend it. */
export function Rejection({ product }: { product: Product }) {
  const { t, date } = usePreferences()
  const revisions = useRevisions(product.id, 20)
  const rejection = revisions.data?.data.find((revision) => revision.type === 'reject')
  if (!rejection) return null
  return (
    <Alert
      type="error"
      style={{ marginBlockEnd: 12 }}
      title={t('products.rejectedBy', { name: rejection.actor_name })}
      description={
        <>
          {rejection.reason && (
            <div className="said" dir="auto">
              {rejection.reason}
            </div>
          )}
          <span className="muted">{date(rejection.created_at, 'datetime')}</span>
        </>
      }
    />
  )
}
