import { Card, Drawer, Empty, Segmented, Table, Tag } from 'antd'
import { useState } from 'react'
import { useList } from '../../api/list.ts'
import type { Mail } from '../../api/types.ts'
import { Guarded } from '../../components/guarded.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { Tone } from '../../components/tone.tsx'
import { useListState } from '../../components/use-list-state.ts'
import { usePages } from '../../components/use-page-numbers.tsx'
import { usePreferences } from '../../i18n/preferences.tsx'

/** The mails that the development outbox kept instead of sending. */
export function Outbox() {
  return (
    <Guarded permission="outbox.view">
      <Mails />
    </Guarded>
  )
}

function Mails() {
  const { t, date, ago } = usePreferences()
  const pages = usePages()
  const state = useListState()
  const list = useList<Mail>('outbox', '/outbox', { page: state.page, per_page: state.perPage })
  const [open, setOpen] = useState<Mail>()
  return (
    <>
      <PageHead title={t('nav.outbox')} mark={<span className="muted">{t('outbox.about')}</span>} />
      <Card styles={{ body: { padding: 0 } }}>
        <Loaded query={list}>
          {({ data, meta }) => (
            <Table<Mail>
              size="middle"
              rowKey="id"
              dataSource={data}
              scroll={{ x: 'max-content' }}
              locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('outbox.none')} /> }}
              pagination={{
                ...pages,
                current: state.page,
                pageSize: meta.per_page,
                total: meta.total,
                onChange: (page) => state.change({ page: String(page) }),
              }}
              columns={[
                {
                  title: t('outbox.subject'),
                  render: (_, mail) => (
                    <button type="button" className="plain-link" onClick={() => setOpen(mail)}>
                      {mail.subject || mail.text.split('\n')[0]}
                    </button>
                  ),
                },
                {
                  title: t('outbox.channel'),
                  render: (_, mail) => <Tag>{t(mail.channel === 'sms' ? 'reminders.sms' : 'reminders.email')}</Tag>,
                },
                { title: t('outbox.to'), responsive: ['md'], render: (_, mail) => <bdi>{mail.to}</bdi> },
                { title: t('orders.status'), responsive: ['md'], render: (_, mail) => <State status={mail.status} /> },
                {
                  title: t('common.date'),
                  render: (_, mail) => <span title={date(mail.created_at, 'datetime')}>{ago(mail.created_at)}</span>,
                },
              ]}
            />
          )}
        </Loaded>
      </Card>
      <Drawer
        open={open !== undefined}
        title={open?.subject || open?.to}
        size={760}
        onClose={() => setOpen(undefined)}
        destroyOnHidden
      >
        {open && <Preview mail={open} />}
      </Drawer>
    </>
  )
}

const TONES = { queued: 'wait', sent: 'good', kept: 'quiet', failed: 'bad' } as const

function State({ status }: { status: string }) {
  const { t } = usePreferences()
  const known = status in TONES ? (status as keyof typeof TONES) : undefined
  return known ? <Tone tone={TONES[known]}>{t(`outbox.${known}`)}</Tone> : <Tone tone="quiet">{status}</Tone>
}

function Preview({ mail }: { mail: Mail }) {
  const { t, date } = usePreferences()
  const [view, setView] = useState<'html' | 'text'>(mail.html ? 'html' : 'text')
  return (
    <div className="stack" style={{ gap: 12 }}>
      <div className="toolbar">
        <span className="muted grow">
          {t('outbox.to')}: <bdi>{mail.to}</bdi> · {date(mail.created_at, 'datetime')}
        </span>
        <Segmented
          value={view}
          onChange={setView}
          options={[
            { value: 'html', label: t('outbox.html') },
            { value: 'text', label: t('outbox.text') },
          ]}
        />
      </div>
      {view === 'html' ? (
        <iframe className="mail-frame" sandbox="" srcDoc={mail.html} title={mail.subject} />
      ) : (
        <pre style={{ whiteSpace: 'pre-wrap' }} dir="auto">
          {mail.text}
        </pre>
      )}
    </div>
  )
}
