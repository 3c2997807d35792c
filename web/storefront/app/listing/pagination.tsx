import { Link } from 'react-router'
import { formatNumber } from '#lib/locale.ts'
import type { PageMeta } from '../api/types.ts'
import { Icon } from '../components/icon.tsx'
import { useLanguage } from '../i18n/language.tsx'

const STEP = 'grid h-11 min-w-11 place-items-center rounded-full px-3 hover:bg-sand'

/** The way through the pages of a list; nothing when one page holds it all. */
export function Pagination({ meta, pathOf }: { meta: PageMeta; pathOf: (page: number) => string }) {
  const { locale, m } = useLanguage()
  const last = Math.ceil(meta.total / meta.per_page)
  if (last < 2) return null
  return (
    <nav aria-label={m.list.pages} className="mt-14 flex flex-wrap items-center justify-center gap-1">
      {meta.page > 1 && (
        <Link to={pathOf(meta.page - 1)} rel="prev" aria-label={m.list.previous} className={STEP}>
          <Icon name="chevron" className="size-4 rotate-180" />
        </Link>
      )}
      {pagesAround(meta.page, last).map((page, index) =>
        page === undefined ? (
          // Both gaps look alike; their place tells them apart.
          <span key={index === 1 ? 'before' : 'after'} aria-hidden="true" className="px-1 text-muted">
            …
          </span>
        ) : (
          <Link
            key={page}
            to={pathOf(page)}
            aria-label={m.list.page(formatNumber(page, locale))}
            aria-current={page === meta.page ? 'page' : undefined}
            className={`${STEP} tabular-nums aria-[current=page]:bg-teal aria-[current=page]:font-semibold aria-[current=page]:text-on-teal`}
          >
            {formatNumber(page, locale)}
          </Link>
        ),
      )}
      {meta.page < last && (
        <Link to={pathOf(meta.page + 1)} rel="next" aria-label={m.list.next} className={STEP}>
          <Icon name="chevron" className="size-4" />
        </Link>
      )}
    </nav>
  )
}

/** First, last and the neighbours of a page, gaps as undefined. */
function pagesAround(page: number, last: number): (number | undefined)[] {
  const wanted = [1, page - 1, page, page + 1, last].filter((candidate) => candidate >= 1 && candidate <= last)
  const pages = [...new Set(wanted)].sort((a, b) => a - b)
  return pages.flatMap((current, index) => {
    const before = pages[index - 1]
    if (before === undefined || current - before === 1) return [current]
    return current - before === 2 ? [current - 1, current] : [undefined, current]
  })
}
