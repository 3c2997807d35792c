import type { Input } from '#sdk'

/** The orders a list may be in. */
export const SORTS = ['relevance', 'newest', 'price', '-price', 'name'] as const

/** One of the orders a list may be in. */
export type Sort = (typeof SORTS)[number]

/** What the address of a list says: text, filters, order and page. */
export type ListingQuery = {
  q: string
  options: string[]
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
    options: params
      .getAll('option')
      .filter((option) => /^[^:]+:.+$/.test(option))
      .slice(0, 20),
    min: amount(params.get('min')),
    max: amount(params.get('max')),
    inStock: params.get('stock') === 'in',
    onSale: params.get('sale') === 'yes',
    sort: sort ?? (q ? 'relevance' : 'newest'),
    page: Math.max(1, Math.min(1000, Number.parseInt(params.get('page') ?? '', 10) || 1)),
  }
}

/** The search of the API that fills a list. */
export function searchOf(query: ListingQuery, category?: string): Input<'product.search'> {
  return {
    ...(query.q ? { q: query.q } : {}),
    filter: {
      ...(category === undefined ? {} : { category }),
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
  return query.options.length > 0 || query.min !== '' || query.max !== '' || query.inStock || query.onSale
}

const ZEROS = [0x06f0, 0x0660]

/** A price as typed, Persian and Arabic digits included; `''` when it is none. */
function amount(text: string | null): string {
  const latin = (text ?? '')
    .trim()
    .replace(/[۰-۹٠-٩]/g, (digit) => {
      const code = digit.charCodeAt(0)
      const zero = ZEROS.find((start) => code >= start && code < start + 10) ?? code
      return String(code - zero)
    })
    .replace('٫', '.')
  return /^\d{1,12}(?:\.\d{1,3})?$/.test(latin) ? latin : ''
}
