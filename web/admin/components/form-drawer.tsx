import { Button, Drawer } from 'antd'
import type { ReactNode } from 'react'
import { usePreferences } from '../i18n/preferences.tsx'

type Props = { title: string; wide?: boolean; saving: boolean; close: () => void; save: () => void; children: ReactNode }

/** A form beside the list it belongs to, with its actions at the foot. */
export function FormDrawer({ title, wide = false, saving, close, save, children }: Props) {
  const { t } = usePreferences()
  return (
    <Drawer
      open
      size={wide ? 920 : 640}
      title={title}
      onClose={close}
      footer={
        <div className="toolbar" style={{ justifyContent: 'flex-end' }}>
          <Button onClick={close}>{t('discounts.close')}</Button>
          <Button type="primary" loading={saving} onClick={save}>
            {t('common.save')}
          </Button>
        </div>
      }
    >
      {children}
    </Drawer>
  )
}
