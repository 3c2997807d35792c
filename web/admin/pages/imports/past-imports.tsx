import { Link } from 'react-router'
import type { Import } from '../../api/product-types.ts'
import { useImports } from '../../api/products.ts'
import { PastJobs } from '../../components/past-jobs.tsx'
import { usePreferences } from '../../i18n/preferences.tsx'
import { ImportTag } from './import-tag.tsx'

/** The imports of the past, newest first. */
export function PastImports() {
  const { t, number, date } = usePreferences()
  return (
    <PastJobs<Import>
      title={t('imports.past')}
      none={t('imports.none')}
      usePage={useImports}
      columns={[
        { title: t('imports.file'), render: (_, job) => <Link to={`/products/import/${job.id}`}>{job.file_name}</Link> },
        { title: t('common.date'), render: (_, job) => date(job.created_at, 'datetime') },
        { title: t('orders.status'), render: (_, job) => <ImportTag job={job} /> },
        { title: t('imports.created'), align: 'end', render: (_, job) => number(job.created) },
        { title: t('imports.updated'), align: 'end', render: (_, job) => number(job.updated) },
        { title: t('imports.failed_rows'), align: 'end', render: (_, job) => number(job.failed_rows) },
      ]}
    />
  )
}
