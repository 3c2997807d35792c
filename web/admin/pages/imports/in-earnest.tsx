import { Button } from 'antd'
import { useNavigate } from 'react-router'
import { startImport } from '../../api/exchange.ts'
import type { Import } from '../../api/product-types.ts'
import { useAction } from '../../components/use-action.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import { type Trial, trialOf } from './trials.ts'

/** After a trial run: brings the same file in, without the rows that were refused. */
export function InEarnest({ job }: { job: Import }) {
  const { t } = usePreferences()
  const navigate = useNavigate()
  const trial = trialOf(job.id)
  const start = useAction(
    ({ file, options, mapping }: Trial) =>
      startImport(file, { ...options, dry_run: false, skip_errors: options.skip_errors || job.failed_rows > 0 }, mapping),
    { refresh: [['imports', 'list']], onDone: (begun) => navigate(`/products/import/${begun.id}`) },
  )
  const some = job.created + job.updated > 0
  if (!trial || !some) return null
  return (
    <Button type="primary" loading={start.isPending} onClick={() => start.mutate(trial)}>
      {t(job.failed_rows > 0 ? 'imports.nowWithout' : 'imports.now')}
    </Button>
  )
}
