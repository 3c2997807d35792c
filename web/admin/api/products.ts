import { useQuery } from '@tanstack/react-query'
import { call } from './client.ts'
import type { Import, Product, ProductInput, ProductMove } from './product-types.ts'
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

/** Options of an import. */
export type ImportOptions = { update_existing: boolean; skip_errors: boolean; dry_run: boolean; publish: boolean }

/** Hands a CSV file to the import job. */
export function startImport(file: File, options: ImportOptions): Promise<Import> {
  const form = new FormData()
  for (const [name, on] of Object.entries(options)) form.append(name, String(on))
  form.append('file', file)
  return call('POST', '/products/import', { form })
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
