import { ClearOutlined, DownloadOutlined, TableOutlined } from '@ant-design/icons'
import { App, Button, Checkbox, Popover, Tooltip } from 'antd'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { usePreferences } from '../i18n/preferences.tsx'
import { saveCsv } from './csv.ts'
import type { Column } from './data-table.tsx'
import { problemText } from './use-action.ts'
import type { ColumnChoice } from './use-column-choice.ts'
import type { ListState } from './use-list-state.ts'

type Props<T> = {
  name: string
  columns: Column<T>[]
  choice: ColumnChoice
  state: ListState
  everything: (progress: (done: number, total: number) => void) => Promise<T[]>
  /** Where the server writes the file itself; it then has every column. */
  file?: string
}

/** The tools of a table: clear filters, choose columns, export everything that matches. */
export function TableTools<T>({ name, columns, choice, state, everything, file }: Props<T>) {
  const { t, number } = usePreferences()
  const { message } = App.useApp()
  const [percent, setPercent] = useState<number>()

  const save = async () => {
    setPercent(0)
    try {
      if (file) {
        // A call of the panel's own renews the session, which a bare link cannot.
        await api('user.me', {})
        window.location.assign(file)
        return
      }
      const rows = await everything((done, total) => setPercent(total ? Math.round((done / total) * 100) : 100))
      const written = columns.filter((column) => column.csv && choice.visible.includes(column.key))
      saveCsv(
        name,
        written.map((column) => column.title),
        rows.map((row) => written.map((column) => column.csv?.(row) ?? '')),
      )
    } catch (error) {
      message.error(problemText(t, error))
    } finally {
      setPercent(undefined)
    }
  }

  return (
    <>
      {state.filtered && (
        <Button type="text" icon={<ClearOutlined />} onClick={state.clear}>
          {t('table.clear')}
        </Button>
      )}
      <Popover
        trigger="click"
        placement="bottomRight"
        title={t('table.columns')}
        content={
          <div style={{ display: 'grid', gap: 6 }}>
            {columns.map((column) => (
              <Checkbox
                key={column.key}
                checked={choice.visible.includes(column.key)}
                disabled={column.fixed ?? false}
                onChange={() => choice.toggle(column.key)}
              >
                {column.title}
              </Checkbox>
            ))}
          </div>
        }
      >
        <Tooltip title={t('table.columns')}>
          <Button icon={<TableOutlined />} aria-label={t('table.columns')} />
        </Tooltip>
      </Popover>
      <Tooltip title={t('table.export')}>
        <Button
          icon={<DownloadOutlined />}
          aria-label={t('table.export')}
          loading={percent !== undefined}
          onClick={() => void save()}
        >
          {percent === undefined ? null : `${number(percent)}%`}
        </Button>
      </Tooltip>
    </>
  )
}
