import { Descriptions, Drawer } from 'antd'
import { Link } from 'react-router'
import type { AuditEntry } from '../../api/access.ts'
import { operationName } from '../../i18n/operation-names.ts'
import { usePreferences } from '../../i18n/preferences.tsx'

const PAGES: Record<string, (id: string) => string> = {
  product: (id) => `/products/${id}`,
  order: (id) => `/orders/${id}`,
  return: (id) => `/returns/${id}`,
  user: (id) => `/customers/${id}`,
  listing: (id) => `/products/${id}?tab=branches`,
}

/** One line of the log whole: who, when, from where, and every field that changed, as it was and as it became. */
export function EntryDrawer({ entry: open, close }: { entry: AuditEntry | undefined; close: () => void }) {
  const { t, date, locale } = usePreferences()
  const page = open?.entity_id ? PAGES[open.entity]?.(open.entity_id) : undefined
  const record = <bdi className="mono">{open?.entity_id}</bdi>
  return (
    <Drawer
      open={open !== undefined}
      size={920}
      onClose={close}
      destroyOnHidden
      title={<bdi>{open && operationName(open.operation, locale)}</bdi>}
    >
      {open && (
        <div className="stack">
          <Descriptions
            column={1}
            size="small"
            items={[
              { key: 'actor', label: t('audit.actor'), children: <bdi>{open.actor.name}</bdi> },
              {
                key: 'operation',
                label: t('audit.operation'),
                children: (
                  <bdi className="mono" dir="ltr">
                    {open.operation}
                  </bdi>
                ),
              },
              { key: 'at', label: t('common.date'), children: date(open.at, 'datetime') },
              ...(open.ip ? [{ key: 'ip', label: t('audit.ip'), children: <bdi className="mono">{open.ip}</bdi> }] : []),
              ...(open.entity_id
                ? [{ key: 'record', label: t('audit.record'), children: page ? <Link to={page}>{record}</Link> : record }]
                : []),
            ]}
          />
          {open.entity_id && (
            <Link
              to={`/audit?filter[entity]=${open.entity}&filter[entity_id]=${encodeURIComponent(open.entity_id)}`}
              onClick={close}
            >
              {t('audit.ofRecord')}
            </Link>
          )}
          <Changes entry={open} />
          <h2 className="event-part">{t('audit.asked')}</h2>
          <pre className="event-text mono" dir="ltr">
            {JSON.stringify(open.asked, null, 2)}
          </pre>
        </div>
      )}
    </Drawer>
  )
}

function Changes({ entry: { before, after } }: { entry: AuditEntry }) {
  const { t } = usePreferences()
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].sort()
  if (fields.length === 0) return <p className="muted">{t('audit.noChange')}</p>
  return (
    <div className="table-scroll">
      <table className="compare">
        <thead>
          <tr>
            <th scope="col">{t('audit.field')}</th>
            <th scope="col">{t('audit.before')}</th>
            <th scope="col">{t('audit.after')}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <tr key={field}>
              <th scope="row">
                <bdi className="mono" dir="ltr">
                  {field}
                </bdi>
              </th>
              <td>
                <Value value={before?.[field]} />
              </td>
              <td>
                <Value value={after?.[field]} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Value({ value }: { value: unknown }) {
  if (value === undefined || value === null) return <span className="muted">—</span>
  const text = typeof value === 'string' ? value : JSON.stringify(value, null, 1)
  return (
    <bdi className="mono" dir="auto" style={{ whiteSpace: 'pre-wrap' }}>
      {text}
    </bdi>
  )
}
