import { useEffect, useRef, useState } from 'react'
import { useLocation, useNavigation } from 'react-router'

/** A thin line at the top while another page is on its way; once it is there, its title is read out. */
export function PageProgress() {
  const waiting = useNavigation().state !== 'idle'
  const { pathname } = useLocation()
  const shown = useRef(pathname)
  const [title, setTitle] = useState('')

  // A page that comes without a new document is announced by nobody else.
  useEffect(() => {
    if (shown.current === pathname) return
    shown.current = pathname
    setTitle(document.title)
  }, [pathname])

  return (
    <>
      {waiting && <div aria-hidden="true" className="on-its-way fixed inset-x-0 top-0 z-50 h-1 bg-accent" />}
      <p aria-live="polite" className="sr-only">
        {title}
      </p>
    </>
  )
}
