import { Modal } from 'antd'
import { type RefObject, useEffect, useRef } from 'react'
import { useBlocker } from 'react-router'
import { usePreferences } from '../i18n/preferences.tsx'

type Props = { when: boolean; pass?: RefObject<boolean>; withinPage?: boolean }

const guards = new Set<RefObject<Props>>()

/** Has `LeaveWatch` ask before unsaved changes are left behind; `pass` lets a planned departure through, `withinPage` guards changes of the query too. */
export function LeaveGuard(props: Props) {
  const { when } = props
  const own = useRef(props)
  own.current = props
  useEffect(() => {
    guards.add(own)
    return () => void guards.delete(own)
  }, [])
  useEffect(() => {
    if (!when) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [when])
  return null
}

/** Stands once beside all pages, for the router heeds one only: asks where any guard of the page has something to lose. */
export function LeaveWatch() {
  const { t } = usePreferences()
  const blocker = useBlocker(({ currentLocation: here, nextLocation: there }) =>
    [...guards].some(
      ({ current: { when, pass, withinPage } }) =>
        when && !pass?.current && (here.pathname !== there.pathname || (withinPage === true && here.search !== there.search)),
    ),
  )
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
