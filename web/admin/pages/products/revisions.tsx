import { Card, Empty, Timeline } from 'antd'
import { useRevisions } from '../../api/products.ts'
import { Loaded } from '../../components/loaded.tsx'
import { usePreferences } from '../../i18n/preferences.tsx'

const TYPES = [
  'create',
  'update',
  'price',
  'submit_review',
  'start_review',
  'approve',
  'reject',
  'redraft',
  'publish',
  'unpublish',
  'discontinue',
  'archive',
  'delete',
  'restore',
  'import',
] as const

/** Who changed the product when, and how. */
export function Revisions({ productId }: { productId: string }) {
  const { t, date, number } = usePreferences()
  const revisions = useRevisions(productId)
  const typeName = (type: string) => {
    const known = TYPES.find((one) => one === type)
    return known ? t(`revision.${known}`) : type
  }
  return (
    <Card title={t('products.history')}>
      <Loaded query={revisions}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('products.historyEmpty')} />
          ) : (
            <Timeline
              items={[...rows]
                .sort((a, b) => b.number - a.number)
                .map((row) => ({
                  key: row.id,
                  content: (
                    <>
                      <strong>{typeName(row.type)}</strong>{' '}
                      <span className="muted">{t('products.revisionNumber', { number: number(row.number) })}</span>
                      <div className="muted">
                        {[row.actor_name, date(row.created_at, 'datetime')].filter(Boolean).join(' · ')}
                      </div>
                    </>
                  ),
                }))}
            />
          )
        }
      </Loaded>
    </Card>
  )
}
