import { useState } from 'react'
import type { FailedEvent } from '../../api/failed-events.ts'
import { fetchAll, useList } from '../../api/list.ts'
import { useCan } from '../../api/session.ts'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { Guarded } from '../../components/guarded.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { useListState } from '../../components/use-list-state.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import { EventDrawer } from './event-drawer.tsx'
import { TakeEvents } from './take-events.tsx'

const PATH = '/failed-events'

/** The events that handlers gave up after their last try: to read, retry or discard. */
export function FailedEvents() {
  return (
    <Guarded permission="failed_event.view">
      <Events />
    </Guarded>
  )
}

function Events() {
  const { t, date, ago } = usePreferences()
  const can = useCan()
  const state = useListState({ sort: '-failed_at' })
  const list = useList<FailedEvent>('failed-events', PATH, state.query)
  const [open, setOpen] = useState<FailedEvent>()
  const [chosen, setChosen] = useState<string[]>([])

  const name = (row: FailedEvent) => (
    <button type="button" className="plain-link" onClick={() => setOpen(row)}>
      <bdi>{row.event.name}</bdi>
    </button>
  )
  const failed = (row: FailedEvent) => <span title={date(row.failed_at, 'datetime')}>{ago(row.failed_at)}</span>
  const columns: Column<FailedEvent>[] = [
    { key: 'event', title: t('failedEvents.event'), sort: 'event', fixed: true, render: name, csv: (row) => row.event.name },
    {
      key: 'consumer',
      title: t('failedEvents.service'),
      sort: 'consumer',
      render: (row) => <bdi>{row.consumer}</bdi>,
      csv: (row) => row.consumer,
    },
    { key: 'handler', title: t('failedEvents.handler'), render: (row) => <bdi>{row.handler}</bdi>, csv: (row) => row.handler },
    {
      key: 'error',
      title: t('failedEvents.error'),
      render: (row) => (
        <bdi className="event-error" title={row.error}>
          {row.error}
        </bdi>
      ),
      csv: (row) => row.error,
    },
    { key: 'failed_at', title: t('failedEvents.failed'), sort: 'failed_at', render: failed, csv: (row) => row.failed_at },
  ]

  return (
    <>
      <PageHead title={t('nav.failedEvents')} mark={<span className="muted">{t('failedEvents.about')}</span>} />
      <DataTable
        name="failed-events"
        columns={columns}
        list={list}
        state={state}
        rowKey={(row) => row.id}
        everything={(progress) => fetchAll<FailedEvent>(PATH, { ...state.filters, sort: state.sort }, progress)}
        empty={t('failedEvents.none')}
        filters={null}
        {...(can('failed_event.manage') && {
          selection: {
            keys: chosen,
            change: setChosen,
            bar: <TakeEvents ids={chosen} onTaken={() => setChosen([])} />,
          },
        })}
        card={(row) => (
          <>
            <span className="grow clip">
              {name(row)}
              <bdi className="muted event-error">{row.error}</bdi>
            </span>
            <span className="muted">{failed(row)}</span>
          </>
        )}
      />
      <EventDrawer event={open} onClose={() => setOpen(undefined)} />
    </>
  )
}
