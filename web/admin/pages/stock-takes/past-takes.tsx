import { Link } from 'react-router'
import { type StockTake, useStockTakes } from '../../api/stock.ts'
import { PastJobs } from '../../components/past-jobs.tsx'
import { usePreferences } from '../../i18n/preferences.tsx'
import { TakeTag } from './take-tag.tsx'

/** The stock-takes of the past, newest first. */
export function PastTakes() {
  const { t, number, date } = usePreferences()
  return (
    <PastJobs<StockTake>
      title={t('stockTakes.past')}
      none={t('stockTakes.none')}
      usePage={useStockTakes}
      columns={[
        {
          title: t('stockTakes.file'),
          render: (_, take) => (
            <Link to={`/stock-takes/${take.id}`}>
              <bdi>{take.file_name}</bdi>
            </Link>
          ),
        },
        { title: t('common.date'), render: (_, take) => date(take.created_at, 'datetime') },
        { title: t('stockTakes.by'), render: (_, take) => <bdi>{take.actor_name}</bdi> },
        { title: t('inventory.state'), render: (_, take) => <TakeTag take={take} /> },
        { title: t('stockTakes.changed'), align: 'end', render: (_, take) => number(take.changed) },
        { title: t('stockTakes.unchanged'), align: 'end', render: (_, take) => number(take.unchanged) },
        { title: t('stockTakes.failed'), align: 'end', render: (_, take) => number(take.failed) },
      ]}
    />
  )
}
