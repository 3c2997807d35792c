import type { Card } from '../api/types.ts'
import { ProductCard } from './product-card.tsx'

/** Products side by side; with `wide` one column more fits where no filters stand beside them. */
export function ProductGrid({ cards, wide = false, first = 0 }: { cards: Card[]; wide?: boolean; first?: number }) {
  return (
    <ul
      className={`grid grid-cols-2 gap-x-4 gap-y-10 sm:gap-x-6 ${wide ? 'md:grid-cols-4 lg:gap-x-8' : 'sm:grid-cols-3 xl:gap-x-8'}`}
    >
      {cards.map((card, index) => (
        <li key={card.id}>
          <ProductCard card={card} first={index < first} />
        </li>
      ))}
    </ul>
  )
}
