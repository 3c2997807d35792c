import { useParams } from 'react-router'
import { useStockTake } from '../../api/stock.ts'
import { Guarded } from '../../components/guarded.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { usePreferences } from '../../i18n/preferences.tsx'
import { PastTakes } from './past-takes.tsx'
import { TakeForm } from './take-form.tsx'
import { TakeProgress } from './take-progress.tsx'

/** Counts of stock: bringing one in, the one that runs with its lines, those of the past. */
export function StockTakes() {
  const { t } = usePreferences()
  const { id } = useParams()
  const take = useStockTake(id)
  return (
    <Guarded permission="inventory.count">
      <PageHead title={t('nav.stockTakes')} />
      <div className="stack">
        {id ? <Loaded query={take}>{(data) => <TakeProgress take={data} />}</Loaded> : <TakeForm />}
        <PastTakes />
      </div>
    </Guarded>
  )
}
