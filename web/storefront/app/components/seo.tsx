import type { Locale } from '#lib/locale.ts'
import { useLanguage } from '../i18n/language.tsx'
import { useShell } from '../shell.ts'

/** What a page tells search engines; paths begin with a slash and carry their language. */
export type SeoProps = {
  title: string
  description?: string | undefined
  canonical?: string
  alternates?: Partial<Record<Locale, string>>
  image?: string | undefined
  hidden?: boolean
}

/** Title, description, canonical address and translations of a page, lifted into the document's head. */
export function Seo({ title, description, canonical, alternates = {}, image, hidden = false }: SeoProps) {
  const shell = useShell()
  const { locale } = useLanguage()
  const origin = shell?.origin ?? ''
  const shop = shell?.store.name ?? 'Serai'
  const whole = title === shop ? title : `${title} · ${shop}`
  const start = alternates[shell?.store.default_locale ?? 'en']
  return (
    <>
      <title>{whole}</title>
      {description && <meta name="description" content={description} />}
      {(hidden || shell?.store.seo.indexing === false) && <meta name="robots" content="noindex" />}
      {canonical && <link rel="canonical" href={origin + canonical} />}
      {Object.entries(alternates).map(([tag, path]) => (
        <link key={tag} rel="alternate" hrefLang={tag} href={origin + path} />
      ))}
      {start && <link rel="alternate" hrefLang="x-default" href={origin + start} />}
      <meta property="og:title" content={title} />
      <meta property="og:site_name" content={shop} />
      <meta property="og:locale" content={locale} />
      {description && <meta property="og:description" content={description} />}
      {image && <meta property="og:image" content={new URL(image, origin || 'http://localhost').href} />}
    </>
  )
}
