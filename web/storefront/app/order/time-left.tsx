import { useEffect, useState } from 'react'
import { useLanguage } from '../i18n/language.tsx'

const EVERY_MS = 10_000

/** How long what was ordered is still kept for its payment; it counts down where scripts run. */
export function TimeLeft({ until }: { until: string }) {
  const { m } = useLanguage()
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), EVERY_MS)
    return () => clearInterval(timer)
  }, [])
  const minutes = Math.ceil((Date.parse(until) - now) / 60_000)
  return (
    <p className="mt-2 text-muted" suppressHydrationWarning>
      {minutes > 0 ? m.paying.left(minutes) : m.paying.over}
    </p>
  )
}
