import { useRef } from 'react'
import { readCount, writeCount } from '#lib/digits.ts'
import { CountInput } from '../components/count-input.tsx'
import { Icon } from '../components/icon.tsx'
import { useHydrated } from '../hydrated.ts'
import { useLanguage } from '../i18n/language.tsx'

const STEP = 'grid w-11 shrink-0 place-items-center rounded-full hover:bg-sand'

/** How many to buy; the buttons appear where scripts run, the number can be typed everywhere. */
export function QuantityField({ max }: { max: number | null }) {
  const { locale, m } = useLanguage()
  const hydrated = useHydrated()
  const input = useRef<HTMLInputElement>(null)
  const step = (by: number) => {
    if (!input.current) return
    const wanted = (readCount(input.current.value) ?? 1) + by
    input.current.value = writeCount(Math.max(1, Math.min(max ?? 999, wanted)), locale)
  }
  const ends = hydrated ? '' : 'invisible'
  return (
    <div className="flex h-13 w-36 grow items-stretch justify-between rounded-full border border-edge bg-surface p-0.5">
      <button type="button" aria-label={m.product.fewer} onClick={() => step(-1)} className={`${STEP} ${ends}`}>
        <Icon name="minus" className="size-4" />
      </button>
      <CountInput
        ref={input}
        name="quantity"
        aria-label={m.product.quantity}
        count={1}
        className="w-full min-w-0 rounded-full bg-transparent text-center tabular-nums"
      />
      <button type="button" aria-label={m.product.more} onClick={() => step(1)} className={`${STEP} ${ends}`}>
        <Icon name="plus" className="size-4" />
      </button>
    </div>
  )
}
