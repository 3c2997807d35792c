import { useQuery } from '@tanstack/react-query'
import { api } from './client.ts'
import { paged } from './list.ts'
import type { Import, Product, ProductInput, ProductMove } from './product-types.ts'

/** One product as staff see it. */
export function useProduct(id: string | undefined) {
  return useQuery({
    queryKey: ['products', 'one', id],
    queryFn: ({ signal }) => api('product.get', { id: id ?? '' }, { signal }),
    enabled: id !== undefined,
  })
}

/** One product, fetched now. */
export function fetchProduct(id: string): Promise<Product> {
  return api('product.get', { id })
}

/** Creates a product, or replaces the one with the id. */
export function saveProduct({ version = 0, ...input }: ProductInput, id?: string): Promise<Product> {
  return id ? api('product.update', { ...input, id, version }) : api('product.create', input)
}

/** Moves a product to another state of its life. */
export function moveProduct(id: string, move: ProductMove, reason?: string): Promise<Product> {
  return api(`product.${move}`, { id, ...(reason ? { reason } : {}) })
}

/** One import, asked again every second while it works. */
export function useImport(id: string | undefined) {
  return useQuery({
    queryKey: ['imports', 'one', id],
    queryFn: ({ signal }) => api('import.get', { id: id ?? '' }, { signal }),
    enabled: id !== undefined,
    refetchInterval: (query) => (isWorking(query.state.data) ? 1000 : false),
  })
}

/** The imports of the past, asked again while one of them works. */
export function useImports(page: number) {
  return useQuery({
    queryKey: ['imports', 'list', page],
    queryFn: async ({ signal }) => paged(await api('import.list', { page, per_page: 10 }, { signal })),
    refetchInterval: (query) => (query.state.data?.data.some(isWorking) ? 2000 : false),
  })
}

/** Whether an import has not ended yet. */
export function isWorking(job: Import | undefined): boolean {
  return job?.status === 'queued' || job?.status === 'running'
}
