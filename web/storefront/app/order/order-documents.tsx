import type { OrderDocument } from '../api/types.ts'
import { Money } from '../components/money.tsx'
import { useLanguage } from '../i18n/language.tsx'

/** The invoice and the credit notes of an order, to load as PDF. */
export function OrderDocuments({ documents, access }: { documents: OrderDocument[]; access: string | undefined }) {
  const { m } = useLanguage()
  if (documents.length === 0) return null
  return (
    <section aria-labelledby="documents">
      <h2 id="documents" className="mb-3 text-lg font-semibold">
        {m.cartBack.documents}
      </h2>
      <ul className="space-y-2">
        {documents.map(({ id, kind, number, total, replaced_at }) => (
          <li key={id} className="flex flex-wrap justify-between gap-x-4">
            <a
              className="link inline-block py-1"
              href={`/api/v1/invoices/${id}/file${access ? `?access=${encodeURIComponent(access)}` : ''}`}
              download={`${number}.pdf`}
            >
              {m.cartBack[kind]} <bdi>{number}</bdi>
            </a>
            <span className="flex items-center gap-x-2">
              {replaced_at && <span className="text-sm text-muted">{m.cartBack.replaced}</span>}
              <Money value={total} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
