import { FilterOutlined } from '@ant-design/icons'
import { Badge, Button, Grid } from 'antd'
import { Children, Fragment, isValidElement, type ReactNode, useId, useState } from 'react'
import { usePreferences } from '../i18n/preferences.tsx'
import type { ListState } from './use-list-state.ts'

/** The filters of a list. On a phone the first of them stays in sight and the others open by a button, which says how many are set. */
export function TableFilters({ state, children }: { state: ListState; children: ReactNode }) {
  const { t } = usePreferences()
  const wide = Grid.useBreakpoint().md
  const [open, setOpen] = useState(false)
  const id = useId()
  const set = Object.keys(state.filters).filter((name) => name !== 'q').length
  const isFolded = !wide && !open
  return (
    <>
      <div id={id} className={isFolded ? 'table-filters folded' : 'table-filters'}>
        {children}
      </div>
      <span className="grow" />
      {!wide && countOf(children) > 1 && (
        <Badge count={open ? 0 : set} size="small">
          <Button
            icon={<FilterOutlined />}
            aria-label={t('table.filters')}
            aria-expanded={open}
            aria-controls={id}
            type={open ? 'primary' : 'default'}
            ghost={open}
            onClick={() => setOpen(!open)}
          />
        </Badge>
      )}
    </>
  )
}

function countOf(filters: ReactNode): number {
  return isValidElement<{ children?: ReactNode }>(filters) && filters.type === Fragment
    ? Children.toArray(filters.props.children).length
    : 1
}
