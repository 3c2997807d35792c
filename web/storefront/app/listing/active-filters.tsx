import { Link } from 'react-router'
import { formatMoney, formatNumber, type Locale } from '#lib/locale.ts'
import type { Facets } from '../api/types.ts'
import { Icon } from '../components/icon.tsx'
import { useLanguage } from '../i18n/language.tsx'
import { useShell } from '../shell.ts'
import { type ListingQuery, listingSearch, rangeEnds } from './listing-query.ts'

/** The filters in force, each with the way to lift it. */
export function ActiveFilters({ facets, query, path }: { facets: Facets | undefined; query: ListingQuery; path: string }) {
  const { locale, m } = useLanguage()
  const currency = useShell()?.currency ?? 'USD'
  const price = (text: string) => formatMoney({ amount: Number(text), currency }, locale)
  const filters = query.options.map((option) => ({
    label: labelOf(option, facets),
    without: { ...query, options: query.options.filter((other) => other !== option) },
  }))
  for (const feature of query.features)
    filters.push({
      label: featureLabel(feature, facets),
      without: { ...query, features: query.features.filter((other) => other !== feature) },
    })
  for (const brand of query.brands)
    filters.push({
      label: facets?.brands.find((known) => known.slug === brand)?.name ?? brand,
      without: { ...query, brands: query.brands.filter((other) => other !== brand) },
    })
  for (const range of query.ranges)
    filters.push({
      label: rangeLabel(range, facets, locale, m.list),
      without: { ...query, ranges: query.ranges.filter((other) => other !== range) },
    })
  if (query.min) filters.push({ label: `${m.list.from} ${price(query.min)}`, without: { ...query, min: '' } })
  if (query.max) filters.push({ label: `${m.list.to} ${price(query.max)}`, without: { ...query, max: '' } })
  if (query.inStock) filters.push({ label: m.list.inStockOnly, without: { ...query, inStock: false } })
  if (query.onSale) filters.push({ label: m.home.sale, without: { ...query, onSale: false } })
  if (filters.length === 0) return null
  return (
    <ul className="mb-6 flex flex-wrap gap-2">
      {filters.map(({ label, without }) => (
        <li key={label}>
          <Link
            to={path + listingSearch({ ...without, page: 1 })}
            preventScrollReset
            aria-label={m.list.remove(label)}
            className="inline-flex min-h-10 items-center gap-2 rounded-full bg-teal-soft ps-4 pe-3 text-sm hover:bg-sand"
          >
            {label}
            <Icon name="close" className="size-4" />
          </Link>
        </li>
      ))}
    </ul>
  )
}

function featureLabel(feature: string, facets: Facets | undefined): string {
  const at = feature.indexOf(':')
  const [code, value] = [feature.slice(0, at), feature.slice(at + 1)]
  const facet = facets?.features.find((candidate) => candidate.feature === code)
  const label = facet?.values.find((candidate) => candidate.value === value)?.label ?? value
  // A yes alone says nothing.
  return facet && (value === 'yes' || value === 'no') ? `${facet.name}: ${label}` : label
}

function rangeLabel(range: string, facets: Facets | undefined, locale: Locale, words: { from: string; to: string }): string {
  const feature = range.slice(0, range.indexOf(':'))
  const { min, max } = rangeEnds([range], feature)
  const facet = facets?.ranges.find((candidate) => candidate.feature === feature)
  const number = (text: string) => [formatNumber(Number(text), locale), facet?.unit].filter(Boolean).join(' ')
  const ends = [min && `${words.from} ${number(min)}`, max && `${words.to} ${number(max)}`].filter(Boolean).join(' ')
  return `${facet?.name ?? feature}: ${ends}`
}

function labelOf(option: string, facets: Facets | undefined): string {
  const at = option.indexOf(':')
  const [attribute, value] = [option.slice(0, at), option.slice(at + 1)]
  const facet = facets?.options.find((candidate) => candidate.attribute === attribute)
  return facet?.values.find((candidate) => candidate.value === value)?.label ?? value
}
