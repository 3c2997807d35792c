import { useQuery } from '@tanstack/react-query'
import type { Input, Output, Row } from '#sdk'
import { api } from './client.ts'
import { paged, useList } from './list.ts'

/** What may be done to many products at once. */
export const BULK_ACTIONS = [
  'move',
  'add_categories',
  'remove_categories',
  'add_tags',
  'remove_tags',
  'change_prices',
  'publish_in_branches',
  'unpublish_in_branches',
] as const

/** One thing done to many products. */
export type BulkAction = (typeof BULK_ACTIONS)[number]

/** What is to be done, and to which products. */
export type BulkInput = Input<'product.bulk_edit'>

/** A bulk edit with its progress. */
export type BulkEdit = Output<'bulk_edit.get'>

/** What became of one product. */
export type BulkItem = Row<'bulk_edit.list_items'>

/** Starts a bulk edit; the same key starts one. */
export function startBulkEdit(body: BulkInput, idempotencyKey: string): Promise<BulkEdit> {
  return api('product.bulk_edit', body, { idempotencyKey })
}

/** Whether a bulk edit has not ended yet. */
export function isRunning(bulk: BulkEdit | undefined): boolean {
  return bulk !== undefined && bulk.status !== 'completed'
}

/** A bulk edit, asked again every second while it works. */
export function useBulkEdit(id: string | undefined) {
  return useQuery({
    queryKey: ['bulk', 'one', id],
    queryFn: ({ signal }) => api('bulk_edit.get', { id: id ?? '' }, { signal }),
    enabled: id !== undefined,
    refetchInterval: (query) => (isRunning(query.state.data) ? 1000 : false),
  })
}

/** The bulk edits of the past, asked again while one of them works. */
export function useBulkEdits(page: number) {
  return useQuery({
    queryKey: ['bulk', 'list', page],
    queryFn: async ({ signal }) => paged(await api('bulk_edit.list', { page, per_page: 10 }, { signal })),
    refetchInterval: (query) => (query.state.data?.data.some(isRunning) ? 2000 : false),
  })
}

/** What became of the products of a bulk edit. */
export function useBulkItems(id: string, outcome: string | undefined, page: number) {
  return useList<BulkItem>('bulk', `/bulk-edits/${id}/items`, { 'filter[outcome]': outcome, page, per_page: 20 })
}
