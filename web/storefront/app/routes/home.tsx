import { LOCALES } from '#lib/locale.ts'
import { BannerRow } from '../ads/banner-row.tsx'
import { useViews } from '../ads/use-views.ts'
import { CategoryArches } from '../components/category-arches.tsx'
import { Hero } from '../components/hero.tsx'
import { ProductRow } from '../components/product-row.tsx'
import { Promises } from '../components/promises.tsx'
import { Seo } from '../components/seo.tsx'
import { useLanguage } from '../i18n/language.tsx'
import { sessionOf } from '../session/session.server.ts'
import { useShell } from '../shell.ts'
import type { Route } from './+types/home.ts'

/** The newest arrivals and what is on sale, as far as it can be bought, the departments, and how things are delivered. */
export async function loader({ context }: Route.LoaderArgs) {
  const { api } = sessionOf(context)
  const [newest, sale, tree, options, top, middle] = await Promise.all([
    api.searchProducts({ sort: 'newest', filter: { in_stock: true }, per_page: 8 }),
    api.searchProducts({ sort: 'newest', filter: { in_stock: true, on_sale: true }, per_page: 4 }),
    api.categoryTree(),
    api.checkoutOptions(),
    api.advertisements('home_top'),
    api.advertisements('home_middle'),
  ])
  return {
    newest: newest.data,
    sale: sale.data,
    categories: tree.map(({ id, slug, name, image, product_count }) => ({ id, slug, name, image, count: product_count })),
    deliveries: options.delivery_methods,
    top,
    middle,
  }
}

/** The front page of the shop. */
export default function Home({ loaderData: { newest, sale, categories, deliveries, top, middle } }: Route.ComponentProps) {
  const { locale, m } = useLanguage()
  useViews([...top, ...middle])
  const store = useShell()?.store
  return (
    <>
      <Seo
        title={store?.seo.title ?? m.home.title}
        description={store?.seo.description ?? m.home.description(store?.name ?? '')}
        canonical={`/${locale}`}
        alternates={Object.fromEntries(LOCALES.map((tag) => [tag, `/${tag}`]))}
      />
      {top.length === 0 ? (
        <Hero />
      ) : (
        <div className="page py-4 sm:py-6">
          <h1 className="sr-only">{m.home.title}</h1>
          <BannerRow banners={top} first />
        </div>
      )}
      <Promises methods={deliveries} />
      {newest.length === 0 && <p className="page mt-20 text-center text-lg text-muted">{m.home.empty}</p>}
      {categories.length > 0 && (
        <section aria-labelledby="departments" className="page mt-16 sm:mt-20">
          <h2 id="departments" className="display mb-8 text-3xl sm:text-4xl">
            {m.home.categories}
          </h2>
          <CategoryArches categories={categories} />
        </section>
      )}
      <ProductRow title={m.home.newest} cards={newest} all="/search?sort=newest" />
      {middle.length > 0 && (
        <div className="page mt-16 sm:mt-20">
          <BannerRow banners={middle} />
        </div>
      )}
      <ProductRow title={m.home.sale} cards={sale} all="/search?sale=yes" />
    </>
  )
}
