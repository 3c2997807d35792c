import { formatMoney, formatNumber } from '#lib/locale.ts'
import type { ProductPage } from '../api/types.ts'
import { Money } from '../components/money.tsx'
import { Picture } from '../components/picture.tsx'
import { ShopLink } from '../components/shop-link.tsx'
import { useLanguage } from '../i18n/language.tsx'

/** What is inside a bundle, and what it saves against buying the parts one by one. */
export function BundleParts({ bundle }: { bundle: NonNullable<ProductPage['bundle']> }) {
  const { locale, m } = useLanguage()
  return (
    <section aria-labelledby="inside" className="mt-8 rounded-card border border-line bg-surface p-5">
      <h2 id="inside" className="mb-2 text-lg font-semibold">
        {m.bundle.inside}
      </h2>
      <ul className="divide-y divide-line">
        {bundle.parts.map((part) => (
          <li key={part.variant_id} className="grid grid-cols-[3.5rem_1fr_auto] items-center gap-4 py-3">
            <div className="overflow-hidden rounded-lg bg-sand">
              {part.image ? (
                <Picture media={part.image} alt="" sizes="56px" className="aspect-square w-full object-cover" />
              ) : (
                <div className="stars aspect-square" />
              )}
            </div>
            <div className="min-w-0">
              <p className="leading-snug break-words">
                <span className="tabular-nums">{formatNumber(part.quantity, locale)} × </span>
                {part.slug ? (
                  <ShopLink to={`/p/${part.slug}`} className="font-medium hover:text-accent hover:underline">
                    {part.name}
                  </ShopLink>
                ) : (
                  <span className="font-medium">{part.name}</span>
                )}
              </p>
              {part.options.length > 0 && (
                <p className="text-sm text-muted">{part.options.map((option) => option.value).join(' / ')}</p>
              )}
            </div>
            {part.total && <Money value={part.total} className="text-sm text-muted" />}
          </li>
        ))}
      </ul>
      {bundle.saves && bundle.separately && (
        <p className="mt-3 border-t border-line pt-4">
          <strong className="text-accent">{m.bundle.saves(formatMoney(bundle.saves, locale))}</strong>{' '}
          <span className="text-muted">{m.bundle.separately(formatMoney(bundle.separately, locale))}</span>
        </p>
      )}
    </section>
  )
}
