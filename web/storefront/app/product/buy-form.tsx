import { useFetcher } from 'react-router'
import type { Variant } from '../api/types.ts'
import { Notice } from '../components/notice.tsx'
import { ShopLink } from '../components/shop-link.tsx'
import { useHydrated } from '../hydrated.ts'
import { useLanguage } from '../i18n/language.tsx'
import { QuantityField } from './quantity-field.tsx'

/** What came of adding to the cart. */
export type BuyResult = { added: string } | { refused: string }

/** Adds the chosen variant to the cart: on the spot where scripts run, by way of the cart page where not. */
export function BuyForm({ variant, refused }: { variant: Variant; refused: string | undefined }) {
  const { m } = useLanguage()
  const fetcher = useFetcher<BuyResult>({ key: `buy ${variant.id}` })
  const hydrated = useHydrated()
  const waiting = fetcher.state !== 'idle'
  const out = variant.stock === 'out_of_stock'
  const refusal = fetcher.data && 'refused' in fetcher.data ? fetcher.data.refused : refused
  const added = !waiting && fetcher.data !== undefined && 'added' in fetcher.data
  return (
    <fetcher.Form method="post" className="mt-8">
      <input type="hidden" name="variant_id" value={variant.id} />
      {hydrated && <input type="hidden" name="stay" value="yes" />}
      <div className="flex flex-wrap gap-3">
        {!out && <QuantityField key={variant.id} max={variant.backorders ? null : variant.available_hint} />}
        <button type="submit" disabled={out || waiting} className="button button-primary min-h-13 grow-999 text-lg">
          {out ? m.product.stock.out_of_stock : waiting ? m.product.adding : m.product.add}
        </button>
      </div>
      <div aria-live="polite" className="mt-4 empty:mt-0">
        {added && (
          <Notice tone="info">
            <p className="flex flex-wrap gap-x-4">
              <span className="font-medium">{m.product.added}</span>
              <ShopLink to="/cart" className="link font-semibold text-teal">
                {m.product.viewCart}
              </ShopLink>
            </p>
          </Notice>
        )}
        {!waiting && refusal && <Notice tone="danger">{refusal}</Notice>}
      </div>
    </fetcher.Form>
  )
}
