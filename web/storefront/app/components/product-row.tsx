import { useId } from 'react'
import type { Card } from '../api/types.ts'
import { useLanguage } from '../i18n/language.tsx'
import { Icon } from './icon.tsx'
import { ProductGrid } from './product-grid.tsx'
import { ShopLink } from './shop-link.tsx'

/** A titled row of products with the way to all of them; nothing when there are none. */
export function ProductRow({ title, cards, all }: { title: string; cards: Card[]; all?: string }) {
  const { m } = useLanguage()
  const id = useId()
  if (cards.length === 0) return null
  return (
    <section aria-labelledby={id} className="page mt-16 sm:mt-20">
      <div className="mb-8 flex items-end justify-between gap-6">
        <h2 id={id} className="display text-3xl sm:text-4xl">
          {title}
        </h2>
        {all && (
          <ShopLink to={all} className="link inline-flex min-h-11 items-center gap-1.5 whitespace-nowrap">
            {m.home.seeAll}
            <span className="sr-only">: {title}</span>
            <Icon name="arrow" className="size-4" />
          </ShopLink>
        )}
      </div>
      <ProductGrid cards={cards} wide />
    </section>
  )
}
