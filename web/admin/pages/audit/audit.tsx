import { Button, Card, Empty, Skeleton } from 'antd'
import { useState } from 'react'
import { type AuditEntry, useAudit, useAuditedOperations, useStaff } from '../../api/access.ts'
import { ChoiceFilter } from '../../components/choice-filter.tsx'
import { DateFilter } from '../../components/date-filter.tsx'
import { Guarded } from '../../components/guarded.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { Problems } from '../../components/problems.tsx'
import { Tone } from '../../components/tone.tsx'
import { useListState } from '../../components/use-list-state.ts'
import { entityName, operationName } from '../../i18n/operation-names.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import { EntryDrawer } from './entry-drawer.tsx'
import { recordLabel } from './record-label.ts'

const FILTERS = ['actor', 'operation', 'entity', 'entity_id', 'from', 'to'] as const

/** What staff and integrations did. */
export function Audit() {
  return (
    <Guarded permission="audit.view">
      <Log />
    </Guarded>
  )
}

function Log() {
  const { t, date, locale } = usePreferences()
  const state = useListState()
  const known = FILTERS.flatMap((name) => {
    const value = state.get(`filter[${name}]`)
    return value ? [[name, value] as const] : []
  })
  const log = useAudit(Object.fromEntries(known))
  const operations = useAuditedOperations().data ?? []
  const staff = useStaff().data ?? []
  const [open, setOpen] = useState<AuditEntry>()
  const entries = log.data?.pages.flatMap((page) => page.data) ?? []
  const entities = [...new Set(operations.map((name) => name.split('.')[0] ?? ''))]

  if (log.isError && !log.data) return <Problems error={log.error} retry={() => void log.refetch()} />
  return (
    <>
      <PageHead title={t('nav.audit')} mark={<span className="muted">{t('audit.about')}</span>} />
      <Card styles={{ body: { padding: 0 } }}>
        <div className="toolbar filters-only" style={{ padding: 12 }}>
          <ChoiceFilter
            state={state}
            name="filter[actor]"
            label={t('audit.actor')}
            options={staff.map((one) => ({ value: one.id, label: `${one.first_name} ${one.last_name}`.trim() }))}
          />
          <ChoiceFilter
            state={state}
            name="filter[operation]"
            label={t('audit.operation')}
            options={operations.map((value) => ({ value, label: operationName(value, locale) }))}
          />
          <ChoiceFilter
            state={state}
            name="filter[entity]"
            label={t('audit.entity')}
            options={entities.map((value) => ({ value, label: entityName(value, locale) }))}
          />
          <DateFilter state={state} name="filter[from]" label={t('audit.from')} />
          <DateFilter state={state} name="filter[to]" label={t('audit.to')} until />
          {state.filtered && (
            <Button type="text" onClick={state.clear}>
              {t('table.clear')}
            </Button>
          )}
        </div>
        <div style={{ paddingInline: 16 }}>
          {log.isPending && <Skeleton active paragraph={{ rows: 8 }} />}
          {!log.isPending && entries.length === 0 && (
            <Empty
              image={Empty.PRESENTED_IMAGE_SIMPLE}
              description={t(state.filtered ? 'audit.noMatch' : 'audit.none')}
              style={{ paddingBlock: 24 }}
            />
          )}
          <ul className="row-list" aria-label={t('nav.audit')}>
            {entries.map((entry) => (
              <li key={entry.id} style={{ flexWrap: 'wrap' }}>
                <span className="grow clip" style={{ flexBasis: 240 }}>
                  <button type="button" className="plain-link" onClick={() => setOpen(entry)}>
                    <bdi>{operationName(entry.operation, locale)}</bdi>
                  </button>{' '}
                  <bdi>{recordLabel(entry, locale)}</bdi>{' '}
                  {entry.actor.kind === 'api_key' && <Tone tone="quiet">{t('audit.key')}</Tone>}
                  <br />
                  <bdi>{entry.actor.name}</bdi>
                  <span className="muted"> · {date(entry.at, 'datetime')}</span>
                </span>
                <Changed entry={entry} />
              </li>
            ))}
          </ul>
          <div style={{ paddingBlock: 16, textAlign: 'center' }}>
            {log.hasNextPage ? (
              <Button loading={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
                {t('audit.more')}
              </Button>
            ) : (
              entries.length > 0 && <span className="muted">{t('audit.end')}</span>
            )}
          </div>
        </div>
      </Card>
      <EntryDrawer entry={open} close={() => setOpen(undefined)} />
    </>
  )
}

function Changed({ entry }: { entry: AuditEntry }) {
  const fields = [...new Set([...Object.keys(entry.before ?? {}), ...Object.keys(entry.after ?? {})])]
  if (!entry.before || !entry.after || fields.length === 0) return null
  const shown = fields.slice(0, 4)
  return (
    <bdi className="muted mono clip" dir="ltr">
      {shown.join(', ')}
      {fields.length > shown.length && ', …'}
    </bdi>
  )
}
