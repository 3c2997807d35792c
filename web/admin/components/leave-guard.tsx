import { Modal } from 'antd'
import { type RefObject, useEffect } from 'react'
import { useBlocker } from 'react-router'
import { usePreferences } from '../i18n/preferences.tsx'

type Props = { when: boolean; pass?: RefObject<boolean>; withinPage?: boolean }

/** Asks before unsaved changes are left behind; `pass` lets a planned departure through, `withinPage` guards changes of the query too. */
export function LeaveGuard({ when, pass, withinPage = false }: Props) {
  const { t } = usePreferences()
  const blocker = useBlocker(
    ({ currentLocation: here, nextLocation: there }) =>
      when && !pass?.current && (here.pathname !== there.pathname || (withinPage && here.search !== there.search)),
  )
  useEffect(() => {
    if (!when) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [when])
  return (
    <Modal
      open={blocker.state === 'blocked'}
      title={t('leave.title')}
      okText={t('leave.go')}
      cancelText={t('leave.stay')}
      okButtonProps={{ danger: true }}
      onOk={() => blocker.proceed?.()}
      onCancel={() => blocker.reset?.()}
    >
      {t('leave.text')}
    </Modal>
  )
}
