import { useParams } from 'react-router'
import { useBulkEdit } from '../../api/bulk.ts'
import { Guarded } from '../../components/guarded.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { usePreferences } from '../../i18n/preferences.tsx'
import { BulkProgress } from './bulk-progress.tsx'
import { PastBulkEdits } from './past-bulk-edits.tsx'

/** Editing many products at once: the running edit with its results, and those of the past. */
export function BulkEdits() {
  const { t } = usePreferences()
  const { id } = useParams()
  const bulk = useBulkEdit(id)
  return (
    <Guarded permission="product.bulk_edit">
      <PageHead title={t('bulk.page')} back={{ path: '/products', title: t('nav.products') }} />
      <div className="stack">
        {id && <Loaded query={bulk}>{(data) => <BulkProgress bulk={data} />}</Loaded>}
        <PastBulkEdits />
      </div>
    </Guarded>
  )
}
