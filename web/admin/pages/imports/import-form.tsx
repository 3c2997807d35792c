import { DeleteOutlined, InboxOutlined, PaperClipOutlined } from '@ant-design/icons'
import { Button, Card, Form, Select, Skeleton, Switch, Upload } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useCategories } from '../../api/catalog.ts'
import { type ImportOptions, type Inspection, inspectFile, type Mapping, startImport } from '../../api/exchange.ts'
import { textOf } from '../../components/category-name.ts'
import { Problems } from '../../components/problems.tsx'
import { useAction } from '../../components/use-action.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import { sizeOf } from '../exports/size.ts'
import { ColumnMatch, isNamed } from './column-match.tsx'
import { keepTrial } from './trials.ts'

const OPTIONS = ['dry_run', 'update_existing', 'skip_errors', 'publish'] as const

/** Chooses a file of products, matches its columns, and says how it is to be taken in. */
export function ImportForm() {
  const { t, locale } = usePreferences()
  const navigate = useNavigate()
  const [file, setFile] = useState<File>()
  const [mapping, setMapping] = useState<Mapping>({})
  const look = useAction(inspectFile, {
    onDone: (found) => setMapping(suggested(found)),
    // What is wrong with the file is shown beside it.
    onProblem: () => true,
  })
  const matched = look.data?.format === null ? mapping : undefined
  const start = useAction((options: ImportOptions) => startImport(file as File, options, matched), {
    refresh: [['imports', 'list']],
    onDone: (job, options) => {
      if (options.dry_run) keepTrial(job.id, { file: file as File, options, mapping: matched })
      navigate(`/products/import/${job.id}`)
    },
  })
  const choose = (chosen: File | undefined) => {
    setFile(chosen)
    look.reset()
    if (chosen) look.mutate(chosen)
  }
  const isReady = look.data !== undefined && (look.data.format !== null || isNamed(mapping))
  return (
    <Card title={t('imports.start')}>
      <Form<ImportOptions>
        layout="vertical"
        initialValues={{ dry_run: true, update_existing: false, skip_errors: false, publish: false }}
        onFinish={(options) => start.mutate(options)}
      >
        <div className="stack">
          <div>
            <Upload.Dragger
              accept=".csv,.xlsx,text/csv"
              showUploadList={false}
              beforeUpload={(chosen) => {
                choose(chosen)
                return false
              }}
            >
              <p style={{ fontSize: 32, margin: 0, color: 'var(--teal)' }}>
                <InboxOutlined aria-hidden />
              </p>
              <p>{t('imports.drop')}</p>
              <p className="muted">{t('imports.formats')}</p>
            </Upload.Dragger>
          </div>
          {file && (
            <div className="toolbar">
              <PaperClipOutlined aria-hidden />
              <bdi>{file.name}</bdi>
              <span className="muted">{sizeOf(file.size, locale)}</span>
              <Button
                type="text"
                size="small"
                icon={<DeleteOutlined />}
                aria-label={t('common.remove')}
                onClick={() => choose(undefined)}
              />
            </div>
          )}
          {look.isPending && <Skeleton active title={false} paragraph={{ rows: 3 }} />}
          {look.isError && <Problems error={look.error} retry={() => choose(file)} />}
          {look.data && (
            <section className="stack" style={{ gap: 8 }}>
              <h2 style={{ fontSize: 16, margin: 0 }}>{t('imports.columnsStep')}</h2>
              <ColumnMatch file={look.data} mapping={mapping} change={setMapping} />
            </section>
          )}
          <section className="stack" style={{ gap: 12 }}>
            <h2 style={{ fontSize: 16, margin: 0 }}>{t('imports.optionsStep')}</h2>
            <ImportChoices />
          </section>
          <div>
            <Button type="primary" htmlType="submit" disabled={!isReady} loading={start.isPending}>
              {t('imports.run')}
            </Button>
          </div>
        </div>
      </Form>
    </Card>
  )
}

function ImportChoices() {
  const { t, locale } = usePreferences()
  const categories = useCategories()
  return (
    <div className="stack" style={{ gap: 12 }}>
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
      <Form.Item
        name="category_id"
        label={t('imports.category')}
        extra={t('imports.categoryHint')}
        style={{ marginBlockEnd: 0, maxInlineSize: 420 }}
      >
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          loading={categories.isPending}
          options={(categories.data ?? []).map((one) => ({
            value: one.id,
            label: textOf(one.translations, locale)?.name ?? one.id,
          }))}
        />
      </Form.Item>
    </div>
  )
}

function suggested(found: Inspection): Mapping {
  return Object.fromEntries(found.columns.map(({ name, field }) => [name, field && found.fields.includes(field) ? field : '']))
}
