import type { Card } from '../api/types.ts'
import { useLanguage } from '../i18n/language.tsx'
import { Icon } from './icon.tsx'
import { Money } from './money.tsx'
import { Picture } from './picture.tsx'
import { ShopLink } from './shop-link.tsx'

const PLACES = ['order-2', 'order-1 max-sm:hidden', 'order-3 max-sm:hidden']

/** The gate of the shop: a welcome, and the newest arrivals standing in an arcade. */
export function Hero({ cards }: { cards: Card[] }) {
  const { m } = useLanguage()
  const shown = cards.filter((card) => card.image).slice(0, 3)
  return (
    <section className="relative overflow-hidden bg-hero text-on-hero">
      <div aria-hidden="true" className="stars absolute inset-0 opacity-70" />
      <div className="page relative grid items-end gap-x-10 gap-y-12 pt-14 sm:pt-20 lg:grid-cols-[5fr_6fr] lg:pt-16">
        <div className="max-w-xl lg:self-center lg:pb-16">
          <h1 className="display text-[clamp(2.375rem,5.4vw,4.125rem)]">{m.home.heroTitle}</h1>
          <p className="mt-5 text-lg opacity-90">{m.home.heroText}</p>
          <ShopLink
            to="/search?sort=newest"
            className="button mt-8 bg-[#f3b562] text-[#22140a] hover:bg-[#ffc97f] focus-visible:outline-on-hero"
          >
            {m.home.heroAction}
            <Icon name="arrow" className="size-4" />
          </ShopLink>
        </div>
        {shown.length > 0 && (
          <ul className="grid grid-cols-1 items-end gap-4 sm:grid-cols-[minmax(0,1fr)_minmax(0,1.35fr)_minmax(0,1fr)] sm:gap-5">
            {shown.map((card, index) => (
              <li key={card.id} className={`relative ${PLACES[index]}`}>
                <ShopLink to={`/p/${card.slug}`} className="group block focus-visible:outline-on-hero">
                  <span className="arch block overflow-hidden bg-black/20">
                    {card.image && (
                      <Picture
                        media={card.image}
                        alt=""
                        sizes={
                          index === 0
                            ? '(min-width: 64rem) 17rem, (min-width: 40rem) 36vw, 92vw'
                            : '(min-width: 64rem) 12rem, 26vw'
                        }
                        first={index === 0}
                        className="aspect-[4/5] w-full object-cover transition-transform duration-700 group-hover:scale-[1.03] sm:aspect-[3/4]"
                      />
                    )}
                  </span>
                  <span className="block py-4 text-center text-sm">
                    <span className="block truncate font-medium group-hover:underline">{card.name}</span>
                    <Money value={card.price} className="opacity-85" />
                  </span>
                </ShopLink>
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  )
}
