import { Button, Card, Empty } from 'antd'
import { cancelPrice, type PriceBoard } from '../../../api/prices.ts'
import type { Product } from '../../../api/product-types.ts'
import { useCan } from '../../../api/session.ts'
import { useAction } from '../../../components/use-action.ts'
import { usePreferences } from '../../../i18n/preferences.tsx'

type Props = {
  product: Product
  planned: PriceBoard['planned']
  titleOf: (variantId: string | null) => string
  onChanged: () => Promise<void>
}

/** Prices that wait for their time, the next first. */
export function PlannedPrices({ product, planned, titleOf, onChanged }: Props) {
  const { t, money, date, ago } = usePreferences()
  const can = useCan()
  const cancel = useAction((id: string) => cancelPrice(product.id, id), {
    done: t('prices.cancelled'),
    refresh: [['prices']],
    onDone: () => void onChanged(),
  })
  return (
    <Card title={t('prices.planned')} styles={{ body: planned.length > 0 ? { paddingBlock: 4 } : {} }}>
      {planned.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('prices.plannedNone')} />
      ) : (
        <ul className="row-list">
          {planned.map((change) => (
            <li key={change.id}>
              <span className="grow">
                <strong className="figure">{money({ amount: change.amount, currency: change.currency })}</strong>{' '}
                {change.compare_at !== null && (
                  <s className="muted figure">{money({ amount: change.compare_at, currency: change.currency })}</s>
                )}{' '}
                {titleOf(change.variant_id)}
                <br />
                <span className="muted">
                  {date(change.effective_from, 'datetime')} ({ago(change.effective_from)}) · {change.by}
                </span>
              </span>
              {can('product.set_price') && (
                <Button
                  loading={cancel.isPending && cancel.variables === change.id}
                  onClick={() => cancel.mutate(change.id)}
                  aria-label={`${t('prices.cancel')}: ${date(change.effective_from, 'datetime')}`}
                >
                  {t('prices.cancel')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
