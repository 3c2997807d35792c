import { Link } from 'react-router'
import { type BulkEdit, useBulkEdits } from '../../api/bulk.ts'
import { PastJobs } from '../../components/past-jobs.tsx'
import { usePreferences } from '../../i18n/preferences.tsx'
import { BulkTag } from './bulk-tag.tsx'
import { useBulkTitle } from './use-bulk-title.ts'

/** The bulk edits of the past, newest first. */
export function PastBulkEdits() {
  const { t, number, date } = usePreferences()
  const title = useBulkTitle()
  return (
    <PastJobs<BulkEdit>
      title={t('bulk.past')}
      none={t('bulk.none')}
      usePage={useBulkEdits}
      columns={[
        { title: t('bulk.action'), render: (_, bulk) => <Link to={`/products/bulk/${bulk.id}`}>{title(bulk)}</Link> },
        { title: t('common.date'), render: (_, bulk) => date(bulk.created_at, 'datetime') },
        { title: t('common.who'), render: (_, bulk) => <bdi>{bulk.actor_name}</bdi> },
        { title: t('products.status'), render: (_, bulk) => <BulkTag bulk={bulk} /> },
        { title: t('bulk.changed'), align: 'end', render: (_, bulk) => number(bulk.changed) },
        { title: t('bulk.failed'), align: 'end', render: (_, bulk) => number(bulk.failed) },
      ]}
    />
  )
}
