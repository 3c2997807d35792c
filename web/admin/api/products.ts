import { useQuery } from '@tanstack/react-query'
import { call } from './client.ts'
import { useList } from './list.ts'
import type { Import, Movement, Product, ProductInput, ProductMove } from './product-types.ts'
import type { Page } from './types.ts'

/** One product as staff see it. */
export function useProduct(id: string | undefined) {
  return useQuery({
    queryKey: ['products', 'one', id],
    queryFn: ({ signal }) => call<Product>('GET', `/products/${id}`, { signal }),
    enabled: id !== undefined,
  })
}

/** One product, fetched now. */
export function fetchProduct(id: string): Promise<Product> {
  return call('GET', `/products/${id}`)
}

/** Creates a product, or replaces the one with the id. */
export function saveProduct(input: ProductInput, id?: string): Promise<Product> {
  return id ? call('PUT', `/products/${id}`, { body: input }) : call('POST', '/products', { body: input })
}

/** Moves a product to another state of its life. */
export function moveProduct(id: string, move: ProductMove, reason?: string): Promise<Product> {
  return call('POST', `/products/${id}/${move.replaceAll('_', '-')}`, { body: reason ? { reason } : {} })
}

/** What is sent to change the stock of a variant. */
export type StockChange = { variant_id: string; quantity?: number; delta?: number; reason: string; reference?: string }

/** Sets or changes the stock of a variant; the ledger keeps why. */
export function changeStock(productId: string, change: StockChange): Promise<unknown> {
  return call('PUT', `/products/${productId}/inventory`, { body: change })
}

/** The stock ledger of a product, newest first. */
export function useMovements(productId: string, variantId: string | undefined, page: number) {
  return useList<Movement>('products', `/products/${productId}/movements`, { variant_id: variantId, page, per_page: 10 })
}

/** One import, asked again every second while it works. */
export function useImport(id: string | undefined) {
  return useQuery({
    queryKey: ['imports', 'one', id],
    queryFn: ({ signal }) => call<Import>('GET', `/imports/${id}`, { signal }),
    enabled: id !== undefined,
    refetchInterval: (query) => (isWorking(query.state.data) ? 1000 : false),
  })
}

/** The imports of the past, asked again while one of them works. */
export function useImports(page: number) {
  return useQuery({
    queryKey: ['imports', 'list', page],
    queryFn: ({ signal }) => call<Page<Import>>('GET', '/imports', { query: { page, per_page: 10 }, signal }),
    refetchInterval: (query) => (query.state.data?.data.some(isWorking) ? 2000 : false),
  })
}

/** Whether an import has not ended yet. */
export function isWorking(job: Import | undefined): boolean {
  return job?.status === 'queued' || job?.status === 'running'
}
