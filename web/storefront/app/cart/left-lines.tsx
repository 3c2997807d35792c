import { between, formatNumber } from '#lib/locale.ts'
import type { Money as Amount, CartLine } from '../api/types.ts'
import { Money } from '../components/money.tsx'
import { Picture } from '../components/picture.tsx'
import { useLanguage } from '../i18n/language.tsx'

/** What was left and can be had, with what it costs today. */
export function LeftLines({ lines, total }: { lines: CartLine[]; total: Amount }) {
  const { locale, m } = useLanguage()
  return (
    <div>
      <ul className="divide-y divide-line border-y border-line">
        {lines.map((line) => (
          <li key={line.id} className="flex items-center gap-4 py-4">
            <div className="size-16 shrink-0 overflow-hidden rounded-lg bg-sand">
              {line.image ? (
                <Picture media={line.image} alt="" sizes="64px" className="aspect-square w-full object-cover" />
              ) : (
                <div className="stars aspect-square" />
              )}
            </div>
            <div className="min-w-0 flex-1">
              <p className="leading-snug font-medium">{line.name}</p>
              <p className="mt-0.5 text-sm text-muted">
                {line.options.map((option) => option.value).join(between(locale))}{' '}
                <bdi>× {formatNumber(line.quantity, locale)}</bdi>
              </p>
            </div>
            <Money value={line.total} className="font-semibold" />
          </li>
        ))}
      </ul>
      <p className="mt-4 flex justify-between gap-4 text-lg font-semibold">
        <span>{m.cart.total}</span>
        <Money value={total} />
      </p>
    </div>
  )
}
