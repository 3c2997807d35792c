import { useLanguage } from '../i18n/language.tsx'

/** What a product is made of and measures, the SKU last. */
export function Features({ features, sku }: { features: { name: string; value: string }[]; sku: string }) {
  const { m } = useLanguage()
  return (
    <section aria-labelledby="features" className="mt-10 border-t border-line pt-8">
      <h2 id="features" className="mb-3 text-lg font-semibold">
        {m.product.features}
      </h2>
      <dl className="divide-y divide-line">
        {[...features, { name: m.product.sku, value: sku }].map((feature) => (
          <div key={feature.name} className="grid grid-cols-[2fr_3fr] gap-4 py-2.5">
            <dt className="text-muted">{feature.name}</dt>
            <dd>
              <bdi>{feature.value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
