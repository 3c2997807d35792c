import { formatNumber } from '#lib/locale.ts'
import type { OrderStatus } from '../api/types.ts'
import { Icon } from '../components/icon.tsx'
import { useLanguage } from '../i18n/language.tsx'

const STEPS: readonly OrderStatus[] = ['confirmed', 'processing', 'shipped', 'delivered']

/** How far an order has come; an order that was called off says only that. */
export function OrderProgress({ status }: { status: OrderStatus }) {
  const { locale, m } = useLanguage()
  if (status === 'cancelled' || status === 'rejected') {
    return <p className="rounded-card bg-danger-soft px-4 py-3 font-medium text-danger">{m.order.status[status]}</p>
  }
  const reached = status === 'closed' ? STEPS.length - 1 : STEPS.indexOf(status)
  // Four words do not fit side by side on a phone: only the step that was reached, or the first to come, says its name there.
  const named = Math.max(0, reached)
  return (
    <ol aria-label={m.order.progress} className="grid grid-cols-4">
      {STEPS.map((step, index) => {
        const done = index <= reached
        return (
          <li
            key={step}
            aria-current={index === reached ? 'step' : undefined}
            className={`relative flex flex-col items-center gap-2 text-center text-sm ${done ? 'font-medium' : 'text-muted'}`}
          >
            {index > 0 && (
              <span aria-hidden="true" className={`absolute end-1/2 top-4 -z-0 h-0.5 w-full ${done ? 'bg-teal' : 'bg-line'}`} />
            )}
            <span
              aria-hidden="true"
              className={`relative z-10 grid size-8 place-items-center rounded-full text-sm ${done ? 'bg-teal text-on-teal' : 'border border-edge bg-paper'}`}
            >
              {done ? <Icon name="check" className="size-4" /> : formatNumber(index + 1, locale)}
            </span>
            <span className={index === named ? 'max-sm:whitespace-nowrap' : 'max-sm:sr-only'}>{m.order.status[step]}</span>
          </li>
        )
      })}
    </ol>
  )
}
