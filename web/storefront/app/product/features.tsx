import type { ProductPage } from '../api/types.ts'
import { ShopLink } from '../components/shop-link.tsx'
import { useLanguage } from '../i18n/language.tsx'

/** What a product is made of and measures, under the shop's groups; brand first, SKU last, tags below. */
export function Features({ product, sku }: { product: ProductPage; sku: string }) {
  const { m } = useLanguage()
  const groups = Map.groupBy(product.features, (feature) => feature.group)
  const last = { code: 'sku', name: m.product.sku, value: sku }
  return (
    <section aria-labelledby="features" className="mt-10 border-t border-line pt-8">
      <h2 id="features" className="mb-3 text-lg font-semibold">
        {m.product.features}
      </h2>
      {[...groups].map(([group, features]) => (
        <div key={group ?? ''} className="mb-5">
          {group && <h3 className="mt-4 mb-1 text-sm font-semibold text-muted">{group}</h3>}
          <Facts facts={features} />
        </div>
      ))}
      <Facts facts={[last]} />
      {product.tag_links.length > 0 && (
        <ul aria-label={m.brand.tags} className="mt-6 flex flex-wrap gap-2">
          {product.tag_links.map((tag) => (
            <li key={tag.slug}>
              <ShopLink
                to={`/tags/${tag.slug}`}
                className="inline-flex min-h-9 items-center rounded-full border border-line px-4 text-sm hover:border-ink"
              >
                {tag.name}
              </ShopLink>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Facts({ facts }: { facts: { code: string; name: string; value: string }[] }) {
  return (
    <dl className="divide-y divide-line">
      {facts.map((fact) => (
        <div key={fact.code} className="grid grid-cols-[2fr_3fr] gap-4 py-2.5">
          <dt className="text-muted">{fact.name}</dt>
          <dd className="min-w-0 break-words">
            <bdi>{fact.value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  )
}
