import { LOCALES } from '#lib/locale.ts'
import { CategoryArches } from '../components/category-arches.tsx'
import { Hero } from '../components/hero.tsx'
import { ProductRow } from '../components/product-row.tsx'
import { Seo } from '../components/seo.tsx'
import { useLanguage } from '../i18n/language.tsx'
import { sessionOf } from '../session/session.server.ts'
import { useShell } from '../shell.ts'
import type { Route } from './+types/home.ts'

// How many of the newest products are looked through for reduced ones.
const LOOKED_THROUGH = 40

/** The newest arrivals, what is on sale, and the departments. */
export async function loader({ context }: Route.LoaderArgs) {
  const { api } = sessionOf(context)
  const [found, tree] = await Promise.all([api.searchProducts({ sort: 'newest', per_page: LOOKED_THROUGH }), api.categoryTree()])
  return {
    newest: found.data.slice(0, 11),
    sale: found.data.filter((card) => card.on_sale).slice(0, 4),
    categories: tree.map(({ id, slug, name, image, product_count }) => ({ id, slug, name, image, count: product_count })),
  }
}

/** The front page of the shop. */
export default function Home({ loaderData: { newest, sale, categories } }: Route.ComponentProps) {
  const { locale, m } = useLanguage()
  const shop = useShell()?.store.name ?? ''
  const featured = newest.filter((card) => card.image).slice(0, 3)
  const rest = newest.filter((card) => !featured.includes(card)).slice(0, 8)
  return (
    <>
      <Seo
        title={m.home.title}
        description={m.home.description(shop)}
        canonical={`/${locale}`}
        alternates={Object.fromEntries(LOCALES.map((tag) => [tag, `/${tag}`]))}
      />
      <Hero cards={featured} />
      {newest.length === 0 && <p className="page mt-20 text-center text-lg text-muted">{m.home.empty}</p>}
      {categories.length > 0 && (
        <section aria-labelledby="departments" className="page mt-20">
          <h2 id="departments" className="display mb-8 text-3xl sm:text-4xl">
            {m.home.categories}
          </h2>
          <CategoryArches categories={categories} />
        </section>
      )}
      <ProductRow title={m.home.newest} cards={rest.length > 0 ? rest : featured} all="/search?sort=newest" />
      <ProductRow title={m.home.sale} cards={sale} />
    </>
  )
}
