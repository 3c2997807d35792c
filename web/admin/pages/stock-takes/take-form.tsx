import { InboxOutlined } from '@ant-design/icons'
import { Button, Card, Upload } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { startStockTake } from '../../api/stock.ts'
import { useAction } from '../../components/use-action.ts'
import { usePreferences } from '../../i18n/preferences.tsx'

/** Chooses the file of a count. */
export function TakeForm() {
  const { t } = usePreferences()
  const navigate = useNavigate()
  const [file, setFile] = useState<File>()
  const start = useAction((chosen: File) => startStockTake(chosen), {
    refresh: [['stockTakes', 'list']],
    onDone: (take) => navigate(`/stock-takes/${take.id}`),
  })
  return (
    <Card title={t('stockTakes.start')}>
      <p className="muted" style={{ marginBlockStart: 0 }}>
        {t('stockTakes.about')}
      </p>
      <Upload.Dragger
        accept=".csv,text/csv"
        maxCount={1}
        fileList={file ? [{ uid: file.name, name: file.name, size: file.size }] : []}
        onRemove={() => setFile(undefined)}
        beforeUpload={(chosen) => {
          setFile(chosen)
          return false
        }}
      >
        <p style={{ fontSize: 32, margin: 0, color: 'var(--teal)' }}>
          <InboxOutlined aria-hidden />
        </p>
        <p>{t('stockTakes.drop')}</p>
        <p className="muted">{t('stockTakes.format')}</p>
      </Upload.Dragger>
      <Button
        type="primary"
        disabled={!file}
        loading={start.isPending}
        style={{ marginBlockStart: 16 }}
        onClick={() => file && start.mutate(file)}
      >
        {t('stockTakes.run')}
      </Button>
    </Card>
  )
}
