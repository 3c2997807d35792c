import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Input, Output, Row } from '#sdk'
import { api } from './client.ts'
import { useList } from './list.ts'
import type { Product } from './product-types.ts'
import type { Category, Whole } from './types.ts'

/** Why a product may leave the range. */
export const DISCONTINUE_REASONS = ['end_of_life', 'replaced', 'supplier', 'low_demand', 'quality', 'legal', 'other'] as const

/** One reason to leave the range. */
export type DiscontinueReason = (typeof DISCONTINUE_REASONS)[number]

/** What is said when a product leaves the range. */
export type Discontinuation = Omit<Input<'product.discontinue'>, 'id' | 'version'>

/** Takes a product out of the range. */
export function discontinueProduct(id: string, body: Discontinuation): Promise<Product> {
  return api('product.discontinue', { id, ...body })
}

/** Plans when a product goes on sale and leaves it; null drops a plan. */
export function scheduleProduct(id: string, plan: Omit<Input<'product.schedule'>, 'id' | 'version'>): Promise<Product> {
  return api('product.schedule', { id, ...plan })
}

/** Makes a draft like a product. */
export function cloneProduct(id: string, parts: Omit<Input<'product.clone'>, 'id'>): Promise<Product> {
  return api('product.clone', { id, ...parts })
}

/** A change of a product. */
export type Revision = Row<'product.list_revisions'>

/** What differs between two kept states. */
export type Difference = Output<'product.diff_revisions'>

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
    queryFn: ({ signal }) => api('product.diff_revisions', { id: productId, from, to }, { signal }),
    placeholderData: keepPreviousData,
  })
}

/** Makes a product again what it was. */
export function restoreRevision(productId: string, number: number, version: number): Promise<Product> {
  return api('product.restore_revision', { id: productId, number, version })
}

/** A branch as staff choose it. */
export type Branch = Row<'branch.list_choices'>

/** The shop's branches, also those that are still prepared. */
export function useBranches() {
  return useQuery({
    queryKey: ['branches'],
    queryFn: async ({ signal }) => (await api('branch.list_choices', {}, { signal })).data,
    staleTime: 300_000,
  })
}

/** A product in one branch. */
export type Listing = Row<'listing.list'>

/** A product in each branch. */
export function useListings(productId: string) {
  return useQuery({
    queryKey: ['products', 'listings', productId],
    queryFn: async ({ signal }) => (await api('listing.list', { id: productId }, { signal })).data,
  })
}

/** Offers a product in a branch, or no longer. */
export function setListed(productId: string, branchId: string, listed: boolean): Promise<Whole<Listing>> {
  return api(listed ? 'listing.publish' : 'listing.unpublish', { id: productId, branch_ids: [branchId] })
}

/** Shows a category in a branch, or hides it there. */
export function setCategoryPublished(id: string, branchId: string, published: boolean): Promise<Category> {
  return api(published ? 'category.publish' : 'category.unpublish', { id, branch_id: branchId })
}
