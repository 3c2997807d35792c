import { LOCALES } from '#lib/locale.ts'
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
  const [newest, sale, tree, options] = await Promise.all([
    api.searchProducts({ sort: 'newest', filter: { in_stock: true }, per_page: 8 }),
    api.searchProducts({ sort: 'newest', filter: { in_stock: true, on_sale: true }, per_page: 4 }),
    api.categoryTree(),
    api.checkoutOptions(),
  ])
  return {
    newest: newest.data,
    sale: sale.data,
    categories: tree.map(({ id, slug, name, image, product_count }) => ({ id, slug, name, image, count: product_count })),
    deliveries: options.delivery_methods,
  }
}

/** The front page of the shop. */
export default function Home({ loaderData: { newest, sale, categories, deliveries } }: Route.ComponentProps) {
  const { locale, m } = useLanguage()
  const shop = useShell()?.store.name ?? ''
  return (
    <>
      <Seo
        title={m.home.title}
        description={m.home.description(shop)}
        canonical={`/${locale}`}
        alternates={Object.fromEntries(LOCALES.map((tag) => [tag, `/${tag}`]))}
      />
      <Hero />
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
      <ProductRow title={m.home.sale} cards={sale} all="/search?sale=yes" />
    </>
  )
}
