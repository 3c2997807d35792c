import { between, formatMoney } from '#lib/locale.ts'
import type { DeliveryMethod } from '../api/types.ts'
import { useLanguage } from '../i18n/language.tsx'
import { Icon, type IconName } from './icon.tsx'

const SIGNS: Record<DeliveryMethod['kind'], IconName> = { shipping: 'truck', pickup: 'shop' }

/** How purchases reach their buyers, as the shop has set it up; nothing when nothing is offered. */
export function Promises({ methods }: { methods: DeliveryMethod[] }) {
  const { locale, m } = useLanguage()
  if (methods.length === 0) return null
  return (
    <section aria-label={m.cart.delivery} className="border-b border-line bg-surface">
      <ul className="page grid gap-x-10 gap-y-5 py-7 sm:grid-flow-col sm:auto-cols-fr">
        {methods.slice(0, 3).map((method) => (
          <li key={method.code} className="flex items-start gap-4">
            <span className="grid size-11 shrink-0 place-items-center rounded-full bg-teal-soft text-teal">
              <Icon name={SIGNS[method.kind]} />
            </span>
            <span>
              <span className="block font-semibold">{method.name}</span>
              <span className="block text-sm text-muted" suppressHydrationWarning>
                {[
                  method.description,
                  method.fee.amount > 0 && method.free_from && m.checkout.freeFrom(formatMoney(method.free_from, locale)),
                ]
                  .filter(Boolean)
                  .join(between(locale))}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
