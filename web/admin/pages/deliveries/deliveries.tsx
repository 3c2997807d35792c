import { useDeliveries } from '../../api/deliveries.ts'
import { EmptyCard } from '../../components/empty-card.tsx'
import { Guarded } from '../../components/guarded.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { usePreferences } from '../../i18n/preferences.tsx'
import { DeliveryCard } from './delivery-card.tsx'

/** What the signed-in person brings today, made for a phone in one hand. */
export function Deliveries() {
  const { t } = usePreferences()
  const deliveries = useDeliveries()
  return (
    <Guarded permission="order.deliver">
      <PageHead title={t('deliveries.title')} />
      <Loaded query={deliveries}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyCard text={t('deliveries.none')} />
          ) : (
            <div className="stack" style={{ maxInlineSize: 560 }}>
              {rows.map((row) => (
                <DeliveryCard key={row.id} delivery={row} />
              ))}
            </div>
          )
        }
      </Loaded>
    </Guarded>
  )
}
