import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Operations } from '#sdk'
import { call, type Query } from './client.ts'
import type { Page } from './types.ts'

/** A product's prices: set, asked of shoppers, planned. */
export type PriceBoard = Operations['product.list_prices']['output']

/** One price as it is set. */
export type SetPrice = PriceBoard['prices'][number]

/** What shoppers are asked for a variant. */
export type AskedPrice = PriceBoard['asked'][number]

/** How a price was. */
export type PriceHistory = Operations['product.price_history']['output']

/** Where a price holds. */
export type PricePlace = { variant_id?: string | null; branch_id?: string | null; currency: string }

/** What is sent to set a price, at once or at its time. */
export type PriceChange = PricePlace & {
  amount: number
  compare_at?: number | null
  cost?: number | null
  effective_from?: string | null
}

/** All prices of a product. */
export function usePrices(productId: string) {
  return useQuery({
    queryKey: ['prices', 'board', productId],
    queryFn: ({ signal }) => call<PriceBoard>('GET', `/products/${productId}/prices`, { signal }),
  })
}

/** How a price of a product, or of one variant, was in a currency. */
export function usePriceHistory(productId: string, variantId: string | undefined, currency: string) {
  return useQuery({
    queryKey: ['prices', 'history', productId, variantId, currency],
    queryFn: ({ signal }) =>
      call<PriceHistory>('GET', `/products/${productId}/price-history`, {
        query: { variant_id: variantId, currency },
        signal,
      }),
  })
}

/** Sets a price, or plans it. */
export function setPrice(productId: string, { currency, ...change }: PriceChange): Promise<PriceBoard> {
  return call('PUT', `/products/${productId}/prices/${currency}`, { body: change })
}

/** Takes a price away. */
export function removePrice(productId: string, { currency, variant_id, branch_id }: PricePlace): Promise<PriceBoard> {
  const query = { variant_id: variant_id ?? undefined, branch_id: branch_id ?? undefined }
  return call('DELETE', `/products/${productId}/prices/${currency}`, { query })
}

/** Calls a planned price off. */
export function cancelPrice(productId: string, changeId: string): Promise<PriceBoard> {
  return call('DELETE', `/products/${productId}/price-changes/${changeId}`)
}

/** A discount. */
export type Discount = Operations['discount.get']['output']

/** What is sent of a discount. */
export type DiscountInput = Operations['discount.create']['input']

/** What a discount would make of prices. */
export type DiscountPreview = Operations['discount.preview']['output']

/** Discounts, asked again while the pages of one follow it. */
export function useDiscounts(query: Query) {
  return useQuery({
    queryKey: ['discounts', 'list', query],
    queryFn: ({ signal }) => call<Page<Discount>>('GET', '/discounts', { query, signal }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.data.some((row) => row.progress.running) ? 2_000 : false),
  })
}

/** Makes a discount, or changes the one with the id. */
export function saveDiscount(input: DiscountInput, known?: { id: string; version: number }): Promise<Discount> {
  if (!known) return call('POST', '/discounts', { body: input })
  return call('PUT', `/discounts/${known.id}`, { body: { ...input, version: known.version } })
}

/** Ends a discount now, or calls off one that has not begun. */
export function endDiscount(id: string): Promise<Discount> {
  return call('POST', `/discounts/${id}/end`, { body: {} })
}

/** One discount with its products. */
export function fetchDiscount(id: string): Promise<Discount> {
  return call('GET', `/discounts/${id}`)
}

/** What a discount would make of prices, before there is one. */
export function previewDiscount(input: Operations['discount.preview']['input'], signal?: AbortSignal): Promise<DiscountPreview> {
  return call('POST', '/discounts/preview', { body: input, ...(signal && { signal }) })
}
