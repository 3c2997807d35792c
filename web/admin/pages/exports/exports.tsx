import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useParams } from 'react-router'
import { useExport } from '../../api/exchange.ts'
import { Guarded } from '../../components/guarded.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { usePreferences } from '../../i18n/preferences.tsx'
import { ExportDialog } from './export-dialog.tsx'
import { ExportProgress } from './export-progress.tsx'
import { PastExports } from './past-exports.tsx'

/** Taking products out as a file: the running export, and those of the past. */
export function Exports() {
  const { t } = usePreferences()
  const { id } = useParams()
  const job = useExport(id)
  const [asking, setAsking] = useState(false)
  return (
    <Guarded permission="product.export">
      <PageHead title={t('nav.exports')} back={{ path: '/products', title: t('nav.products') }}>
        <Button type="primary" icon={<PlusOutlined />} onClick={() => setAsking(true)}>
          {t('exports.start')}
        </Button>
      </PageHead>
      <div className="stack">
        {id && <Loaded query={job}>{(data) => <ExportProgress job={data} />}</Loaded>}
        <PastExports />
      </div>
      {asking && <ExportDialog ids={[]} filters={{}} close={() => setAsking(false)} />}
    </Guarded>
  )
}
