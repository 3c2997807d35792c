import type { ProductPage } from '../api/types.ts'
import { Icon } from '../components/icon.tsx'
import { useLanguage } from '../i18n/language.tsx'
import { fileSize } from './file-size.ts'

/** What shoppers may load of a product: guides, certificates, drawings. */
export function Documents({ documents }: { documents: ProductPage['documents'] }) {
  const { locale, m } = useLanguage()
  if (documents.length === 0) return null
  return (
    <section aria-labelledby="documents" className="mt-10 border-t border-line pt-8">
      <h2 id="documents" className="mb-3 text-lg font-semibold">
        {m.media.documents}
      </h2>
      <ul className="divide-y divide-line">
        {documents.map((document) => (
          <li key={document.id}>
            <a
              href={document.url}
              download
              aria-label={m.media.download(document.title)}
              className="group flex items-center gap-4 py-3 hover:text-accent"
            >
              <Icon name="download" className="size-5 shrink-0 text-muted group-hover:text-accent" />
              <span className="min-w-0 flex-1">
                <span className="block font-medium wrap-anywhere">
                  <bdi>{document.title}</bdi>
                </span>
                <span className="flex flex-wrap gap-x-3 text-sm text-muted">
                  <bdi>{document.url.split('.').at(-1)?.toUpperCase()}</bdi>
                  <span>{fileSize(document.bytes, locale)}</span>
                </span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
