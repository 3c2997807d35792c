import type { Crumb } from '../api/types.ts'
import { useLanguage } from '../i18n/language.tsx'
import { useShell } from '../shell.ts'
import { Icon } from './icon.tsx'
import { JsonLd } from './json-ld.tsx'
import { ShopLink } from './shop-link.tsx'

/** The way from the front door to this page, for readers and for search engines. */
export function Breadcrumbs({
  crumbs,
  also,
  here,
}: {
  crumbs: Crumb[]
  /** A page on the way that is no category. */
  also?: { name: string; path: string }
  here: string
}) {
  const { locale, m } = useLanguage()
  const origin = useShell()?.origin ?? ''
  const steps = [
    { name: m.nav.home, path: '/' },
    ...crumbs.map((crumb) => ({ name: crumb.name, path: `/c/${crumb.slug}` })),
    ...(also ? [also] : []),
  ]
  const items = [
    ...steps.map(({ name, path }) => ({ name, item: `${origin}/${locale}${path === '/' ? '' : path}` })),
    { name: here },
  ].map((item, index) => ({ '@type': 'ListItem', position: index + 1, ...item }))
  return (
    <nav aria-label={m.nav.breadcrumbs} className="py-5 text-sm text-muted">
      <ol className="flex flex-wrap items-center gap-x-1.5">
        {steps.map((step, index) => (
          <li key={step.path} className="flex items-center gap-1.5">
            {index > 0 && <Icon name="chevron" className="size-3.5" />}
            <ShopLink to={step.path} className="inline-block py-1 hover:text-ink hover:underline">
              {step.name}
            </ShopLink>
          </li>
        ))}
        {/* On a phone it would begin a line of its own, and the heading says it again right below. */}
        <li aria-current="page" className={`flex items-center gap-1.5 py-1 text-ink ${steps.length > 2 ? 'max-sm:sr-only' : ''}`}>
          <Icon name="chevron" className="size-3.5" />
          {here}
        </li>
      </ol>
      <JsonLd data={{ '@context': 'https://schema.org', '@type': 'BreadcrumbList', itemListElement: items }} />
    </nav>
  )
}
