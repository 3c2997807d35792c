import { skipToken, useQuery } from '@tanstack/react-query'
import type { Input, Output } from '#sdk'
import { api } from './client.ts'
import { paged } from './list.ts'
import type { Import } from './product-types.ts'

/** What the columns of a file seem to be. */
export type Inspection = Output<'product.inspect_import'>

/** Which field each column stands for; an empty text leaves it out. */
export type Mapping = Record<string, string>

/** A file of products that is written, or was. */
export type Export = Output<'export.get'>

/** What is to be written, and as what. */
export type ExportInput = Input<'product.export'>

/** Options of an import. */
export type ImportOptions = Omit<Input<'product.import'>, 'file' | 'mapping'>

// The head of a text is enough to know its columns; a spreadsheet can only be read whole.
const HEAD_BYTES = 256 * 1024

/** Looks into a file of products. */
export async function inspectFile(file: File): Promise<Inspection> {
  const isZip = (await file.slice(0, 2).text()) === 'PK'
  return api('product.inspect_import', { file: isZip ? file : new File([file.slice(0, HEAD_BYTES)], file.name) })
}

/** Hands a file to the import job. */
export function startImport(file: File, options: ImportOptions, mapping: Mapping | undefined): Promise<Import> {
  return api('product.import', { ...options, ...(mapping ? { mapping: JSON.stringify(mapping) } : {}), file })
}

/** Starts an export; the same key starts one. */
export function startExport(input: ExportInput, idempotencyKey: string): Promise<Export> {
  return api('product.export', input, { idempotencyKey })
}

/** Whether an export has not ended yet. */
export function isWriting(job: Export | undefined): boolean {
  return job?.status === 'queued' || job?.status === 'running'
}

/** One export, asked again every second while it works; its link is good for an hour. */
export function useExport(id: string | undefined) {
  return useQuery({
    queryKey: ['exports', 'one', id],
    queryFn: id === undefined ? skipToken : ({ signal }) => api('export.get', { id }, { signal }),
    refetchInterval: (query) => (isWriting(query.state.data) ? 1000 : 30 * 60_000),
  })
}

/** The exports of the past, asked again while one of them works. */
export function useExports(page: number) {
  return useQuery({
    queryKey: ['exports', 'list', page],
    queryFn: async ({ signal }) => paged(await api('export.list', { page, per_page: 10 }, { signal })),
    refetchInterval: (query) => (query.state.data?.data.some(isWriting) ? 2000 : false),
  })
}
