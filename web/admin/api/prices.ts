import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Input, Output } from '#sdk'
import { api, call, type Query } from './client.ts'
import type { Page } from './types.ts'

/** A product's prices: set, asked of shoppers, planned. */
export type PriceBoard = Output<'product.list_prices'>

/** One price as it is set. */
export type SetPrice = PriceBoard['prices'][number]

/** What shoppers are asked for a variant. */
export type AskedPrice = PriceBoard['asked'][number]

/** How a price was. */
export type PriceHistory = Output<'product.price_history'>

/** Where a price holds. */
export type PricePlace = Omit<Input<'product.remove_price'>, 'id' | 'version'>

/** What is sent to set a price, at once or at its time. */
export type PriceChange = Omit<Input<'product.set_price'>, 'id' | 'version'>

/** All prices of a product. */
export function usePrices(productId: string) {
  return useQuery({
    queryKey: ['prices', 'board', productId],
    queryFn: ({ signal }) => api('product.list_prices', { id: productId }, { signal }),
  })
}

/** How a price of a product, or of one variant, was in a currency. */
export function usePriceHistory(productId: string, variantId: string | undefined, currency: string) {
  return useQuery({
    queryKey: ['prices', 'history', productId, variantId, currency],
    queryFn: ({ signal }) =>
      api('product.price_history', { id: productId, ...(variantId && { variant_id: variantId }), currency }, { signal }),
  })
}

/** Sets a price, or plans it. */
export function setPrice(productId: string, change: PriceChange): Promise<PriceBoard> {
  return api('product.set_price', { id: productId, ...change })
}

/** Takes a price away. */
export function removePrice(productId: string, { currency, variant_id, branch_id }: PricePlace): Promise<PriceBoard> {
  return api('product.remove_price', {
    id: productId,
    currency,
    ...(variant_id && { variant_id }),
    ...(branch_id && { branch_id }),
  })
}

/** Calls a planned price off. */
export function cancelPrice(productId: string, changeId: string): Promise<PriceBoard> {
  return api('product.cancel_price', { id: productId, change_id: changeId })
}

/** A discount. */
export type Discount = Output<'discount.get'>

/** What is sent of a discount. */
export type DiscountInput = Input<'discount.create'>

/** What a discount would make of prices. */
export type DiscountPreview = Output<'discount.preview'>

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
  return known ? api('discount.update', { ...input, id: known.id, version: known.version }) : api('discount.create', input)
}

/** Ends a discount now, or calls off one that has not begun. */
export function endDiscount(id: string): Promise<Discount> {
  return api('discount.end', { id })
}

/** One discount with its products. */
export function fetchDiscount(id: string): Promise<Discount> {
  return api('discount.get', { id })
}

/** What a discount would make of prices, before there is one. */
export function previewDiscount(input: Input<'discount.preview'>, signal?: AbortSignal): Promise<DiscountPreview> {
  return api('discount.preview', input, signal && { signal })
}
