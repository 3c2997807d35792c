import { Link } from 'react-router'
import { type Export, useExports } from '../../api/exchange.ts'
import { PastJobs } from '../../components/past-jobs.tsx'
import { usePreferences } from '../../i18n/preferences.tsx'
import { ExportTag } from './export-tag.tsx'
import { sizeOf } from './size.ts'

/** The exports of the past, newest first. */
export function PastExports() {
  const { t, number, date, locale } = usePreferences()
  return (
    <PastJobs<Export>
      title={t('exports.past')}
      none={t('exports.none')}
      usePage={useExports}
      columns={[
        {
          title: t('exports.file'),
          render: (_, job) => <Link to={`/products/exports/${job.id}`}>{job.format.toUpperCase()}</Link>,
        },
        { title: t('common.date'), render: (_, job) => date(job.created_at, 'datetime') },
        { title: t('common.who'), render: (_, job) => <bdi>{job.actor_name}</bdi> },
        { title: t('products.status'), render: (_, job) => <ExportTag job={job} /> },
        { title: t('exports.products'), align: 'end', render: (_, job) => number(job.done) },
        { title: t('exports.rows'), align: 'end', render: (_, job) => number(job.rows) },
        { title: t('exports.size'), align: 'end', render: (_, job) => (job.bytes > 0 ? sizeOf(job.bytes, locale) : '') },
      ]}
    />
  )
}
