import { InboxOutlined } from '@ant-design/icons'
import { Button, Card, Form, Switch, Upload } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { type ImportOptions, startImport } from '../../api/products.ts'
import { useAction } from '../../components/use-action.ts'
import { usePreferences } from '../../i18n/preferences.tsx'

const OPTIONS = ['dry_run', 'update_existing', 'skip_errors', 'publish'] as const

/** Chooses a file of products and how it is to be taken in. */
export function ImportForm() {
  const { t } = usePreferences()
  const navigate = useNavigate()
  const [file, setFile] = useState<File>()
  const start = useAction((options: ImportOptions) => startImport(file as File, options), {
    refresh: [['imports', 'list']],
    onDone: (job) => navigate(`/products/import/${job.id}`),
  })
  return (
    <Card title={t('imports.start')}>
      <Form<ImportOptions>
        layout="horizontal"
        colon={false}
        initialValues={{ dry_run: true, update_existing: false, skip_errors: false, publish: false }}
        onFinish={(options) => start.mutate(options)}
      >
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
          <p>{t('imports.drop')}</p>
          <p className="muted">{t('imports.formats')}</p>
        </Upload.Dragger>
        <div className="stack" style={{ gap: 12, marginBlock: 16 }}>
          {OPTIONS.map((name) => (
            <div key={name} style={{ display: 'flex', gap: 12, alignItems: 'start' }}>
              <Form.Item name={name} valuePropName="checked" noStyle>
                <Switch aria-label={t(`imports.${name}`)} />
              </Form.Item>
              <span>
                {t(`imports.${name}`)}
                <br />
                <span className="muted">{t(`imports.${name}_hint`)}</span>
              </span>
            </div>
          ))}
        </div>
        <Button type="primary" htmlType="submit" disabled={!file} loading={start.isPending}>
          {t('imports.run')}
        </Button>
      </Form>
    </Card>
  )
}
