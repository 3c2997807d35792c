import { useEffect } from 'react'
import { useLocation } from 'react-router'
import type { Advertisement } from '../api/types.ts'

const VIEWS = '/api/v1/advertisements/views'

/** Tells once a page view which banners were shown, all at once; a page that is prepared ahead tells when it is opened. */
export function useViews(banners: readonly Advertisement[]): void {
  const { key } = useLocation()
  const ids = banners.map((banner) => banner.id).join()
  useEffect(() => {
    if (!ids || told === `${key} ${ids}`) return
    const tell = () => {
      told = `${key} ${ids}`
      navigator.sendBeacon(VIEWS, new Blob([JSON.stringify({ ids: ids.split(',') })], { type: 'application/json' }))
    }
    if (document.visibilityState === 'visible') return tell()
    document.addEventListener('visibilitychange', tell, { once: true })
    return () => document.removeEventListener('visibilitychange', tell)
  }, [key, ids])
}

// Effects may run twice for one view; the address of the view tells them apart.
let told = ''
