import { Button } from 'antd'
import { archiveOrders } from '../../api/orders.ts'
import { useAction } from '../../components/use-action.ts'
import { usePreferences } from '../../i18n/preferences.tsx'

/** Moves the chosen orders into the archive. */
export function ArchiveBar({ ids, done }: { ids: string[]; done: () => void }) {
  const { t } = usePreferences()
  const run = useAction(() => archiveOrders(ids), {
    done: ({ archived }) => t('archive.done', { n: archived }),
    refresh: [['orders']],
    onDone: done,
  })
  return (
    <div className="toolbar">
      <span>{t('archive.chosen', { n: ids.length })}</span>
      <Button loading={run.isPending} onClick={() => run.mutate(undefined)}>
        {t('archive.move')}
      </Button>
    </div>
  )
}
