import { useQuery } from '@tanstack/react-query'
import type { Operations } from '#sdk'
import { call } from './client.ts'
import type { Import } from './product-types.ts'
import type { Page } from './types.ts'

/** What the columns of a file seem to be. */
export type Inspection = Operations['product.inspect_import']['output']

/** Which field each column stands for; an empty text leaves it out. */
export type Mapping = Record<string, string>

/** A file of products that is written, or was. */
export type Export = Operations['export.get']['output']

/** What is to be written, and as what. */
export type ExportInput = Operations['product.export']['input']

/** Options of an import. */
export type ImportOptions = {
  update_existing: boolean
  skip_errors: boolean
  dry_run: boolean
  publish: boolean
  category_id?: string
}

// The head of a text is enough to know its columns; a spreadsheet can only be read whole.
const HEAD_BYTES = 256 * 1024

/** Looks into a file of products. */
export async function inspectFile(file: File): Promise<Inspection> {
  const isZip = (await file.slice(0, 2).text()) === 'PK'
  const form = new FormData()
  form.append('file', isZip ? file : file.slice(0, HEAD_BYTES), file.name)
  return call('POST', '/products/import/inspect', { form })
}

/** Hands a file to the import job. */
export function startImport(file: File, options: ImportOptions, mapping: Mapping | undefined): Promise<Import> {
  const form = new FormData()
  for (const [name, value] of Object.entries(options)) if (value !== undefined) form.append(name, String(value))
  if (mapping) form.append('mapping', JSON.stringify(mapping))
  form.append('file', file)
  return call('POST', '/products/import', { form })
}

/** Starts an export; the same key starts one. */
export function startExport(body: ExportInput, idempotencyKey: string): Promise<Export> {
  return call('POST', '/products/export', { body, idempotencyKey })
}

/** Whether an export has not ended yet. */
export function isWriting(job: Export | undefined): boolean {
  return job?.status === 'queued' || job?.status === 'running'
}

/** One export, asked again every second while it works; its link is good for an hour. */
export function useExport(id: string | undefined) {
  return useQuery({
    queryKey: ['exports', 'one', id],
    queryFn: ({ signal }) => call<Export>('GET', `/exports/${id}`, { signal }),
    enabled: id !== undefined,
    refetchInterval: (query) => (isWriting(query.state.data) ? 1000 : 30 * 60_000),
  })
}

/** The exports of the past, asked again while one of them works. */
export function useExports(page: number) {
  return useQuery({
    queryKey: ['exports', 'list', page],
    queryFn: ({ signal }) => call<Page<Export>>('GET', '/exports', { query: { page, per_page: 10 }, signal }),
    refetchInterval: (query) => (query.state.data?.data.some(isWriting) ? 2000 : false),
  })
}
