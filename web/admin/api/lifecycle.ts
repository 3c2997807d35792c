import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Operations } from '#sdk'
import { call } from './client.ts'
import { useList } from './list.ts'
import type { Product } from './product-types.ts'
import type { Category, Whole } from './types.ts'

/** Why a product may leave the range. */
export const DISCONTINUE_REASONS = ['end_of_life', 'replaced', 'supplier', 'low_demand', 'quality', 'legal', 'other'] as const

/** One reason to leave the range. */
export type DiscontinueReason = (typeof DISCONTINUE_REASONS)[number]

/** What is said when a product leaves the range. */
export type Discontinuation = { reason: DiscontinueReason; note?: string; replacement_id?: string; clear_stock?: boolean }

/** Takes a product out of the range. */
export function discontinueProduct(id: string, body: Discontinuation): Promise<Product> {
  return call('POST', `/products/${id}/discontinue`, { body })
}

/** Plans when a product goes on sale and leaves it; null drops a plan. */
export function scheduleProduct(
  id: string,
  body: { publish_at?: string | null; unpublish_at?: string | null },
): Promise<Product> {
  return call('PUT', `/products/${id}/schedule`, { body })
}

/** Makes a draft like a product. */
export function cloneProduct(
  id: string,
  body: { sku?: string; prices: boolean; variants: boolean; media: boolean },
): Promise<Product> {
  return call('POST', `/products/${id}/clone`, { body })
}

/** A change of a product. */
export type Revision = Operations['product.list_revisions']['output']['data'][number]

/** What differs between two kept states. */
export type Difference = Operations['product.diff_revisions']['output']

/** One field that differs. */
export type FieldChange = Difference['changes'][number]

/** The changes of a product, newest first. */
export function useRevisions(productId: string, perPage = 100) {
  return useList<Revision>('products', `/products/${productId}/revisions`, { per_page: perPage })
}

/** What differs between two kept states of a product. */
export function useDifference(productId: string, from: number, to: number) {
  return useQuery({
    queryKey: ['products', 'difference', productId, from, to],
    queryFn: ({ signal }) => call<Difference>('GET', `/products/${productId}/revisions/diff`, { query: { from, to }, signal }),
    placeholderData: keepPreviousData,
  })
}

/** Makes a product again what it was. */
export function restoreRevision(productId: string, number: number, version: number): Promise<Product> {
  return call('POST', `/products/${productId}/revisions/${number}/restore`, { body: { version } })
}

/** A branch as shoppers may choose it. */
export type Branch = Operations['branch.list']['output']['data'][number]

/** The shop's branches. */
export function useBranches() {
  return useQuery({
    queryKey: ['branches'],
    queryFn: async ({ signal }) => (await call<Whole<Branch>>('GET', '/branches', { signal })).data,
    staleTime: 300_000,
  })
}

/** A product in one branch. */
export type Listing = Operations['listing.list']['output']['data'][number]

/** A product in each branch. */
export function useListings(productId: string) {
  return useQuery({
    queryKey: ['products', 'listings', productId],
    queryFn: async ({ signal }) => (await call<Whole<Listing>>('GET', `/products/${productId}/listings`, { signal })).data,
  })
}

/** Offers a product in a branch, or no longer. */
export function setListed(productId: string, branchId: string, listed: boolean): Promise<Whole<Listing>> {
  return call('POST', `/products/${productId}/listings/${listed ? 'publish' : 'unpublish'}`, { body: { branch_ids: [branchId] } })
}

/** Shows a category in a branch, or hides it there. */
export function setCategoryPublished(id: string, branchId: string, published: boolean): Promise<Category> {
  return call('POST', `/categories/${id}/${published ? 'publish' : 'unpublish'}`, { body: { branch_id: branchId } })
}
