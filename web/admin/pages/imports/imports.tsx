import { useParams } from 'react-router'
import { useImport } from '../../api/products.ts'
import { Guarded } from '../../components/guarded.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { usePreferences } from '../../i18n/preferences.tsx'
import { ImportForm } from './import-form.tsx'
import { ImportProgress } from './import-progress.tsx'
import { PastImports } from './past-imports.tsx'

/** Bringing products in from a file: the form, the running job, the jobs of the past. */
export function Imports() {
  const { t } = usePreferences()
  const { id } = useParams()
  const job = useImport(id)
  return (
    <Guarded permission="product.import">
      <PageHead title={t('nav.import')} back={{ path: '/products', title: t('nav.products') }} />
      <div className="stack">
        {id ? <Loaded query={job}>{(data) => <ImportProgress job={data} />}</Loaded> : <ImportForm />}
        <PastImports />
      </div>
    </Guarded>
  )
}
