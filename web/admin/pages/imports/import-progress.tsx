import { DownloadOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Card, Grid, Progress, Table, Tooltip } from 'antd'
import { useEffect } from 'react'
import { Link } from 'react-router'
import type { Import, ImportIssue } from '../../api/product-types.ts'
import { isWorking } from '../../api/products.ts'
import { Tone } from '../../components/tone.tsx'
import { usePages } from '../../components/use-page-numbers.tsx'
import { usePreferences } from '../../i18n/preferences.tsx'
import { refusalText } from '../../i18n/refusals.ts'
import { ImportTag } from './import-tag.tsx'
import { InEarnest } from './in-earnest.tsx'

/** One import: how far it is, what it made, and which rows were refused and why. */
export function ImportProgress({ job }: { job: Import }) {
  const { t, number, locale } = usePreferences()
  const pages = usePages()
  const client = useQueryClient()
  const wide = Grid.useBreakpoint().md
  const working = isWorking(job)
  const percent = job.total_rows ? Math.min(100, Math.floor((job.processed_rows / job.total_rows) * 100)) : working ? 0 : 100

  useEffect(() => {
    if (!working) for (const area of ['imports', 'products']) void client.invalidateQueries({ queryKey: [area, 'list'] })
  }, [working, client])

  return (
    <Card
      title={job.file_name}
      extra={
        <Link to="/products/import">
          <Button>{t('imports.another')}</Button>
        </Link>
      }
    >
      <div className="toolbar" style={{ marginBlockEnd: 8 }}>
        <ImportTag job={job} />
        {job.status === 'running' && <span className="muted">{t(`imports.${job.phase}`)}</span>}
        <span className="muted figure">{t('imports.rows', { done: job.processed_rows, total: job.total_rows ?? '…' })}</span>
      </div>
      <Progress
        aria-label={job.file_name}
        percent={percent}
        status={job.status === 'failed' ? 'exception' : working ? 'active' : 'success'}
        format={(value) => `${number(value ?? 0)}%`}
      />
      <div className="figures" style={{ marginBlock: 16 }}>
        {(['created', 'updated', 'failed_rows', 'warnings'] as const).map((name) => (
          <div key={name}>
            <div className="muted">{t(`imports.${name}`)}</div>
            <strong
              className="figure"
              style={{ fontSize: 20, color: name === 'failed_rows' && job.failed_rows > 0 ? 'var(--bad)' : 'inherit' }}
            >
              {number(job[name])}
            </strong>
          </div>
        ))}
      </div>
      {job.dry_run && !working && <Alert type="info" showIcon title={t('imports.wasDry')} style={{ marginBlockEnd: 12 }} />}
      {job.status === 'failed' && <Alert type="error" showIcon title={t('imports.failedText')} style={{ marginBlockEnd: 12 }} />}
      {!working && (
        <div className="toolbar" style={{ marginBlockEnd: 12 }}>
          {job.dry_run && job.status !== 'failed' && <InEarnest job={job} />}
          {job.failed_rows_url && (
            <Tooltip title={t('imports.failedRowsHint')}>
              <Button icon={<DownloadOutlined />} href={job.failed_rows_url} download>
                {t('imports.failedRows')}
              </Button>
            </Tooltip>
          )}
          {job.report_url && (
            <Button type="text" href={job.report_url} download>
              {t('imports.report')}
            </Button>
          )}
        </div>
      )}
      {job.errors.length > 0 && (
        <Table<ImportIssue>
          size="small"
          rowKey={(issue) => `${issue.line}:${issue.column}:${issue.code}`}
          dataSource={job.errors}
          {...(wide && { scroll: { x: 'max-content' } })}
          pagination={{ ...pages, pageSize: 20 }}
          columns={[
            { title: t('imports.line'), align: 'end', width: 80, render: (_, issue) => number(issue.line) },
            {
              title: t('imports.column'),
              responsive: ['md'],
              render: (_, issue) => <span className="mono">{issue.column}</span>,
            },
            {
              title: t('imports.severity'),
              responsive: ['md'],
              render: (_, issue) => (
                <Tone tone={issue.severity === 'error' ? 'bad' : 'wait'}>{t(`imports.${issue.severity}`)}</Tone>
              ),
            },
            {
              title: t('imports.problem'),
              render: (_, issue) => (
                <>
                  {!wide && (
                    <div>
                      <Tone tone={issue.severity === 'error' ? 'bad' : 'wait'}>{t(`imports.${issue.severity}`)}</Tone>{' '}
                      <span className="mono">{issue.column}</span>
                    </div>
                  )}
                  {refusalText(locale, issue.code, issue.detail)}
                </>
              ),
            },
          ]}
        />
      )}
    </Card>
  )
}
