import { useEffect, useState } from 'react'
import { useRevalidator } from 'react-router'
import { formatNumber, type Locale } from '#lib/locale.ts'
import { Icon } from '../components/icon.tsx'
import { useLanguage } from '../i18n/language.tsx'

const NEAR_SECONDS = 10 * 60

/** Says when the cart is about to be emptied, and counts down where scripts run; `left` in seconds. */
export function ExpiryNotice({ left }: { left: number }) {
  const { locale, m } = useLanguage()
  const [seconds, setSeconds] = useState(left)
  const { revalidate } = useRevalidator()
  useEffect(() => {
    const end = Date.now() + left * 1000
    const timer = setInterval(() => {
      const rest = Math.max(0, Math.round((end - Date.now()) / 1000))
      setSeconds(rest)
      if (rest > 0) return
      clearInterval(timer)
      void revalidate()
    }, 1000)
    return () => clearInterval(timer)
  }, [left, revalidate])
  if (seconds > NEAR_SECONDS) return null
  return (
    <div className="mb-8 flex items-start gap-3 rounded-card bg-saffron-soft px-4 py-3">
      <Icon name="clock" className="mt-0.5 size-5" />
      <p>
        <span role="timer" className="font-semibold tabular-nums">
          {m.cart.expires(clock(seconds, locale))}
        </span>{' '}
        {m.cart.expiresSoon}
      </p>
    </div>
  )
}

/** Minutes and seconds as a clock shows them, in the digits of a language. */
function clock(seconds: number, locale: Locale): string {
  const rest = seconds % 60
  const digits = [Math.floor(rest / 10), rest % 10].map((digit) => formatNumber(digit, locale)).join('')
  return `${formatNumber(Math.floor(seconds / 60), locale)}:${digits}`
}
