import { latinDigits } from '#lib/digits.ts'
import type { Input } from '#sdk'

/** The orders a list may be in. */
export const SORTS = ['relevance', 'newest', 'price', '-price', 'name'] as const

/** One of the orders a list may be in. */
export type Sort = (typeof SORTS)[number]

/** What the address of a list says: text, filters, order and page. */
export type ListingQuery = {
  q: string
  options: string[]
  /** Values of features, `material:linen`. */
  features: string[]
  /** Addresses of brands. */
  brands: string[]
  /** Numbers of features, `height:10..20`. */
  ranges: string[]
  min: string
  max: string
  inStock: boolean
  onSale: boolean
  sort: Sort
  page: number
}

const PER_PAGE = 24

/** Reads a list's address; what makes no sense is left out. */
export function readListingQuery(params: URLSearchParams): ListingQuery {
  const q = params.get('q')?.trim().slice(0, 200) ?? ''
  const sort = SORTS.find((known) => known === params.get('sort'))
  return {
    q,
    options: pairs(params.getAll('option')),
    features: pairs(params.getAll('feature')),
    brands: params.getAll('brand').filter(Boolean).slice(0, 20),
    ranges: rangesOf(params),
    min: amount(params.get('min')),
    max: amount(params.get('max')),
    inStock: params.get('stock') === 'in',
    onSale: params.get('sale') === 'yes',
    sort: sort ?? (q ? 'relevance' : 'newest'),
    page: Math.max(1, Math.min(1000, Number.parseInt(params.get('page') ?? '', 10) || 1)),
  }
}

/** The search of the API that fills a list. */
export function searchOf(
  query: ListingQuery,
  place: { category?: string; brand?: string; tag?: string } = {},
): Input<'product.search'> {
  return {
    ...(query.q ? { q: query.q } : {}),
    filter: {
      ...(place.category === undefined ? {} : { category: place.category }),
      ...(place.tag === undefined ? {} : { tag: place.tag }),
      brand: place.brand ? [place.brand] : query.brands,
      feature: query.features,
      range: query.ranges,
      price: { ...(query.min ? { gte: Number(query.min) } : {}), ...(query.max ? { lte: Number(query.max) } : {}) },
      ...(query.inStock ? { in_stock: true } : {}),
      ...(query.onSale ? { on_sale: true } : {}),
      option: query.options,
    },
    sort: query.sort,
    page: query.page,
    per_page: PER_PAGE,
    facets: true,
  }
}

/** The search part of a list's address, shortest form; `''` when there is nothing to say. */
export function listingSearch(query: ListingQuery): string {
  const params = new URLSearchParams()
  if (query.q) params.set('q', query.q)
  for (const option of query.options) params.append('option', option)
  for (const feature of query.features) params.append('feature', feature)
  for (const brand of query.brands) params.append('brand', brand)
  for (const range of query.ranges) params.append('range', range)
  if (query.min) params.set('min', query.min)
  if (query.max) params.set('max', query.max)
  if (query.inStock) params.set('stock', 'in')
  if (query.onSale) params.set('sale', 'yes')
  if (query.sort !== (query.q ? 'relevance' : 'newest')) params.set('sort', query.sort)
  if (query.page > 1) params.set('page', String(query.page))
  const text = params.toString()
  return text ? `?${text}` : ''
}

/** Whether a list is narrowed by anything but its text. */
export function isNarrowed(query: ListingQuery): boolean {
  const chosen = [query.options, query.features, query.brands, query.ranges].some((list) => list.length > 0)
  return chosen || query.min !== '' || query.max !== '' || query.inStock || query.onSale
}

/** The same list with no filter in force, from its first page on. */
export function withoutFilters(query: ListingQuery): ListingQuery {
  return {
    ...query,
    options: [],
    features: [],
    brands: [],
    ranges: [],
    min: '',
    max: '',
    inStock: false,
    onSale: false,
    page: 1,
  }
}

/** The ends of a range of numbers; `''` where it has none. */
export function rangeEnds(ranges: readonly string[], feature: string): { min: string; max: string } {
  const found = ranges.find((range) => range.startsWith(`${feature}:`))
  const [min = '', max = ''] = found?.slice(feature.length + 1).split('..') ?? []
  return { min, max }
}

function pairs(values: string[]): string[] {
  return values.filter((value) => /^[^:]+:.+$/.test(value)).slice(0, 20)
}

// As a link says it (`range=height:10..20`), or as the form sends it (`height.min=10`, `height.max=20`).
function rangesOf(params: URLSearchParams): string[] {
  const ends = new Map<string, { min: string; max: string }>()
  for (const range of params.getAll('range').filter((text) => /^[a-z][a-z0-9_]*:[^.]*(?:\.\d+)?\.\./.test(text))) {
    const feature = range.slice(0, range.indexOf(':'))
    const { min, max } = rangeEnds([range], feature)
    ends.set(feature, { min: amount(min), max: amount(max) })
  }
  for (const [name, text] of params) {
    const [, feature, end] = /^([a-z][a-z0-9_]*)\.(min|max)$/.exec(name) ?? []
    if (feature && end) ends.set(feature, { min: '', max: '', ...ends.get(feature), [end]: amount(text) })
  }
  return [...ends]
    .filter(([, { min, max }]) => min || max)
    .map(([feature, { min, max }]) => `${feature}:${min}..${max}`)
    .slice(0, 10)
}

/** A number as typed: in any digits, with a decimal comma, with spaces and signs of money; `''` when it is none. */
function amount(text: string | null): string {
  const latin = latinDigits(text ?? '')
    .replace(/[\s\p{Sc}\p{Cf}]/gu, '')
    .replace('٫', '.')
    // A comma before one or two last digits parts the cents; any other parts the thousands.
    .replace(/^(\d+),(\d{1,2})$/, '$1.$2')
    .replace(/[,٬](?=\d{3})/g, '')
  return /^\d{1,12}(?:\.\d{1,3})?$/.test(latin) ? latin : ''
}
