import { isRouteErrorResponse, useLocation } from 'react-router'
import { useLanguage } from '../i18n/language.tsx'
import { Seo } from './seo.tsx'
import { ShopLink } from './shop-link.tsx'

/** Says that a page does not exist or could not be made, and leads back into the shop. */
export function ErrorPage({ error }: { error: unknown }) {
  const { m } = useLanguage()
  const { pathname, search } = useLocation()
  const status = isRouteErrorResponse(error) ? error.status : 500
  const texts =
    status === 404
      ? { title: m.error.notFoundTitle, text: m.error.notFoundText }
      : status === 503
        ? { title: m.error.unavailableTitle, text: m.error.unavailableText }
        : { title: m.error.brokenTitle, text: m.error.brokenText }
  return (
    <div className="page flex flex-col items-center py-20 text-center sm:py-28">
      <Seo title={texts.title} hidden />
      <div aria-hidden="true" className="arch stars mb-8 h-44 w-32 bg-teal-soft" />
      <h1 className="display text-4xl sm:text-5xl">{texts.title}</h1>
      <p className="mt-4 max-w-md text-lg text-muted">{texts.text}</p>
      <div className="mt-8 flex flex-wrap justify-center gap-3">
        {status !== 404 && (
          <a href={pathname + search} className="button button-quiet">
            {m.error.retry}
          </a>
        )}
        <ShopLink to="/" className="button button-primary">
          {m.error.home}
        </ShopLink>
      </div>
    </div>
  )
}
