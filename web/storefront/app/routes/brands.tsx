import { Breadcrumbs } from '../components/breadcrumbs.tsx'
import { Picture } from '../components/picture.tsx'
import { Seo } from '../components/seo.tsx'
import { ShopLink } from '../components/shop-link.tsx'
import { useLanguage } from '../i18n/language.tsx'
import { sessionOf } from '../session/session.server.ts'
import type { Route } from './+types/brands.ts'

/** All brands of which something is on sale. */
export async function loader({ context }: Route.LoaderArgs) {
  return { brands: await sessionOf(context).api.brands() }
}

/** The index of brands, in the order of their names. */
export default function Brands({ loaderData: { brands } }: Route.ComponentProps) {
  const { locale, m } = useLanguage()
  return (
    <div className="page">
      <Seo title={m.brand.brands} description={m.brand.all} canonical={`/${locale}/brands`} />
      <Breadcrumbs crumbs={[]} here={m.brand.brands} />
      <h1 className="display mb-10 text-4xl sm:text-5xl">{m.brand.brands}</h1>
      {brands.length === 0 ? (
        <p className="py-16 text-center text-lg text-muted">{m.brand.none}</p>
      ) : (
        <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
          {brands.map((brand) => (
            <li
              key={brand.id}
              className="group relative flex items-center gap-4 rounded-card border border-line bg-surface p-4 hover:border-ink"
            >
              {brand.logo ? (
                <Picture media={brand.logo} alt="" sizes="64px" className="size-16 shrink-0 rounded-lg object-contain" />
              ) : (
                <span aria-hidden="true" className="display grid size-16 shrink-0 place-items-center rounded-lg bg-sand text-2xl">
                  {[...brand.name][0]}
                </span>
              )}
              <span className="min-w-0">
                <ShopLink
                  to={`/brands/${brand.slug}`}
                  className="font-medium break-words after:absolute after:inset-0 after:rounded-card group-hover:text-accent"
                >
                  {brand.name}
                </ShopLink>
                <span className="block text-sm text-muted">{m.list.products(brand.product_count)}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
