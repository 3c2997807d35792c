import { DeleteOutlined, EditOutlined } from '@ant-design/icons'
import { Button, Tooltip } from 'antd'
import type { ReactNode } from 'react'
import { usePreferences } from '../i18n/preferences.tsx'

type Props = {
  /** What only this kind of row offers, first. */
  children?: ReactNode
  onEdit?: (() => void) | undefined
  onDelete?: (() => void) | undefined
  /** Other rows can be deleted and this one cannot: its marks stand below theirs all the same. */
  stays?: boolean
}

/** What can be done with a row of a list, at its end: its own moves, then change and delete as quiet marks. */
export function RowActions({ children, onEdit, onDelete, stays = false }: Props) {
  const { t } = usePreferences()
  return (
    <span className="toolbar row-actions">
      {children}
      {onEdit && (
        <Tooltip title={t('discounts.change')}>
          <Button type="text" icon={<EditOutlined />} aria-label={t('discounts.change')} onClick={onEdit} />
        </Tooltip>
      )}
      {onDelete && (
        <Tooltip title={t('common.delete')}>
          <Button type="text" danger icon={<DeleteOutlined />} aria-label={t('common.delete')} onClick={onDelete} />
        </Tooltip>
      )}
      {stays && <span className="row-actions-gap" />}
    </span>
  )
}
