import { formatMoney } from '#lib/locale.ts'
import type { Money as Amount } from '../api/types.ts'
import { useLanguage } from '../i18n/language.tsx'

/** An amount as the reader's language writes it, kept on one line and in its own direction. */
export function Money({ value, className = '' }: { value: Amount; className?: string }) {
  const { locale } = useLanguage()
  return (
    <bdi suppressHydrationWarning className={`whitespace-nowrap tabular-nums ${className}`}>
      {formatMoney(value, locale).replace('-', '−')}
    </bdi>
  )
}

/** What something costs now, and before if it is cheaper now. */
export function Price({ now, before, from }: { now: Amount; before: Amount | null; from?: boolean }) {
  const { locale, m } = useLanguage()
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-2">
      {before && <span className="sr-only">{m.product.now}</span>}
      <span suppressHydrationWarning className={before ? 'font-semibold text-accent' : 'font-semibold'}>
        {from ? m.product.from(formatMoney(now, locale)) : <Money value={now} />}
      </span>
      {before && (
        <>
          <span className="sr-only">{m.product.was}</span>
          <s className="text-[0.92em] text-muted">
            <Money value={before} />
          </s>
        </>
      )}
    </span>
  )
}
