import type { AbandonedCart } from '../../api/carts.ts'
import { usePreferences } from '../../i18n/preferences.tsx'

/** What lay in an abandoned cart. */
export function CartLines({ cart }: { cart: AbandonedCart }) {
  const { number, money } = usePreferences()
  return (
    <ul className="row-list" style={{ maxInlineSize: 560 }}>
      {cart.lines.map((line) => (
        <li key={line.variant_id}>
          <span className="grow clip">{line.name}</span>
          <span className="muted figure">× {number(line.quantity)}</span>
          <span className="figure">{money(line.total)}</span>
        </li>
      ))}
    </ul>
  )
}
