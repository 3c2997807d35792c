import type { Order } from '../api/types.ts'
import { When } from '../components/when.tsx'
import { useLanguage } from '../i18n/language.tsx'

/** What has happened to an order, newest first. */
export function OrderTimeline({ timeline }: { timeline: Order['timeline'] }) {
  const { m } = useLanguage()
  const told = timeline.filter((event) => event.message).reverse()
  if (told.length === 0) return null
  return (
    <section aria-labelledby="history" className="mt-12">
      <h2 id="history" className="display mb-4 text-2xl">
        {m.order.history}
      </h2>
      <ol className="ms-1.5 border-s border-line">
        {told.map((event) => (
          <li
            key={event.id}
            className="relative ps-6 pb-5 last:pb-0 before:absolute before:-start-[0.3125rem] before:top-2 before:size-2.5 before:rounded-full before:bg-teal"
          >
            <p className="whitespace-pre-line">{event.message}</p>
            <p className="text-sm text-muted">
              <When at={event.at} />
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
