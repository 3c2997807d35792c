import { formatNumber } from '#lib/locale.ts'
import type { OrderLine } from '../api/types.ts'
import { LineOptions } from '../components/line-options.tsx'
import { Money } from '../components/money.tsx'
import { Picture } from '../components/picture.tsx'
import { LateNote } from '../components/restock-day.tsx'
import { ShopLink } from '../components/shop-link.tsx'
import { useLanguage } from '../i18n/language.tsx'

/** What was ordered, as it was on that day. */
export function OrderLines({ lines }: { lines: OrderLine[] }) {
  const { locale, m } = useLanguage()
  return (
    <ul className="divide-y divide-line">
      {lines.map((line) => (
        <li key={line.id} className="grid grid-cols-[4.5rem_1fr_auto] items-center gap-4 py-4">
          <div className="overflow-hidden rounded-lg bg-sand">
            {line.image ? (
              <Picture media={line.image} alt="" sizes="72px" className="aspect-square w-full object-cover" />
            ) : (
              <div className="stars aspect-square" />
            )}
          </div>
          <div className="min-w-0">
            <ShopLink to={`/p/${line.slug}`} className="leading-snug font-medium hover:text-accent hover:underline">
              {line.name}
            </ShopLink>
            <p className="text-sm text-muted">
              <LineOptions options={line.options} quantity={line.quantity} />
            </p>
            <LateNote line={line} />
            {line.parts && (
              <ul aria-label={m.bundle.inside} className="mt-1 text-sm text-muted">
                {line.parts.map((part) => (
                  <li key={part.variant_id}>
                    <span className="tabular-nums">{formatNumber(part.quantity * line.quantity, locale)} × </span>
                    <bdi>{[part.name, ...part.options.map((option) => option.value)].join(' / ')}</bdi>
                  </li>
                ))}
              </ul>
            )}
          </div>
          <Money value={line.total} className="font-medium" />
        </li>
      ))}
    </ul>
  )
}
