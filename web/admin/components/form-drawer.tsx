import { App, Button, ConfigProvider, Drawer, Form } from 'antd'
import { type ReactNode, useState } from 'react'
import { usePreferences } from '../i18n/preferences.tsx'
import { LockBanner } from './lock-banner.tsx'
import { useEditLock } from './use-edit-lock.ts'

type Props = {
  title: string
  wide?: boolean
  saving: boolean
  close: () => void
  save: () => void
  /** Nothing can be saved. */
  readOnly?: boolean
  /** The record that is edited, where others must not edit it meanwhile. */
  lock?: { kind: string; id: string | undefined }
  /** What the form comes to: stays in sight above the actions. */
  sum?: ReactNode
  children: ReactNode
}

/** A form beside the list it belongs to, with its actions at the foot; read only while somebody else edits the record. What was written is not lost by closing it unasked. */
export function FormDrawer({ title, wide = false, saving, close, save, readOnly = false, lock, sum, children }: Props) {
  const { t } = usePreferences()
  const held = useEditLock(lock?.kind ?? '', lock?.id, !readOnly)
  const closed = readOnly || held.holder !== undefined
  const { modal } = App.useApp()
  const [written, setWritten] = useState(false)
  const leave = () => {
    if (!written || closed) return close()
    modal.confirm({
      title: t('leave.title'),
      content: t('leave.text'),
      okText: t('leave.go'),
      cancelText: t('leave.stay'),
      okButtonProps: { danger: true },
      autoFocusButton: 'cancel',
      onOk: close,
    })
  }
  return (
    <Drawer
      open
      size={wide ? 920 : 640}
      title={title}
      onClose={leave}
      footer={
        <div className="stack" style={{ gap: 10 }}>
          {sum && <div role="status">{sum}</div>}
          <div className="toolbar" style={{ justifyContent: 'flex-end' }}>
            <Button onClick={leave}>{t('discounts.close')}</Button>
            {!closed && (
              <Button type="primary" loading={saving} onClick={save}>
                {t('common.save')}
              </Button>
            )}
          </div>
        </div>
      }
    >
      <LockBanner lock={held} />
      <Form.Provider
        onFormChange={(_, { changedFields }) => {
          if (changedFields.some((field) => field.touched)) setWritten(true)
        }}
      >
        <ConfigProvider componentDisabled={closed}>{children}</ConfigProvider>
      </Form.Provider>
    </Drawer>
  )
}
