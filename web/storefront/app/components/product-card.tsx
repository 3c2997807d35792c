import { formatNumber } from '#lib/locale.ts'
import type { Card } from '../api/types.ts'
import { useLanguage } from '../i18n/language.tsx'
import { Heart } from '../wishlist/heart.tsx'
import { Price } from './money.tsx'
import { Picture } from './picture.tsx'
import { Placeholder } from './placeholder.tsx'
import { ShopLink } from './shop-link.tsx'
import { StockBadge } from './stock-badge.tsx'
import { Swatch } from './swatch.tsx'

const SIZES = '(min-width: 80rem) 18rem, (min-width: 64rem) 22vw, (min-width: 40rem) 30vw, calc(46vw - 0.5rem)'

/** A product in a list: picture, name, price, and what makes it worth opening. */
export function ProductCard({ card, first = false }: { card: Card; first?: boolean }) {
  const { locale, m } = useLanguage()
  const off = card.compare_at ? Math.floor(100 - (card.price.amount * 100) / card.compare_at.amount + 1e-9) : 0
  const swatches = card.option_summary.flatMap((option) => option.values).filter((value) => value.swatch)
  const ranged = card.price_max.amount > card.price.amount
  return (
    <article className="group relative flex flex-col">
      <div className="relative overflow-hidden rounded-card bg-sand">
        <Placeholder colour={card.image?.colour} />
        {card.image ? (
          <Picture
            media={card.image}
            alt=""
            sizes={SIZES}
            first={first}
            className="relative aspect-square w-full object-cover transition-transform duration-500 group-hover:scale-[1.03]"
          />
        ) : (
          <div className="stars aspect-square" />
        )}
        {card.on_sale && (
          <span className="absolute start-2.5 top-2.5 rounded-full bg-accent px-2.5 py-1 text-xs sm:start-3 sm:top-3 sm:px-3 font-semibold text-on-accent">
            {off > 0 ? m.product.off(formatNumber(off, locale)) : m.product.onSale}
          </span>
        )}
        <Heart
          id={card.id}
          name={card.name}
          favorite={card.favorite}
          className="absolute end-0.5 top-0.5 z-10 sm:end-2 sm:top-2"
        />
      </div>
      {card.brand && <p className="mt-3 -mb-2.5 truncate text-xs text-muted">{card.brand.name}</p>}
      <h3 className="mt-3.5 leading-snug font-medium">
        <ShopLink to={`/p/${card.slug}`} className="after:absolute after:inset-0 after:rounded-card group-hover:text-accent">
          {card.name}
        </ShopLink>
      </h3>
      <p className="mt-1">
        <Price now={card.price} before={card.on_sale ? card.compare_at : null} from={ranged} />
      </p>
      {swatches.length > 1 && (
        <ul className="mt-2 flex gap-1.5">
          {swatches.slice(0, 6).map((value) => (
            <li key={value.value}>
              <Swatch colour={value.swatch ?? ''} className="size-4" />
              <span className="sr-only">{value.label}</span>
            </li>
          ))}
        </ul>
      )}
      {card.stock !== 'in_stock' && (
        <p className="mt-1.5">
          <StockBadge stock={card.stock} />
        </p>
      )}
    </article>
  )
}
