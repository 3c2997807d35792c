import { useQuery } from '@tanstack/react-query'
import type { Operations } from '#sdk'
import { call } from './client.ts'
import { useList } from './list.ts'
import type { Page } from './types.ts'

/** A variant at a branch: what is there, promised and free, its rules, and how many shoppers wait for it. */
export type StockRow = Operations['inventory.list']['output']['data'][number]

/** One line of the stock ledger. */
export type Movement = Operations['inventory.list_movements']['output']['data'][number]

/** A variant of which little is left at a branch. */
export type LowStockRow = Operations['inventory.list_low']['output']['data'][number]

/** A stock-take with its progress. */
export type StockTake = Operations['stock_take.get']['output']

/** What became of a line of a stock-take. */
export type StockTakeLine = Operations['stock_take.list_lines']['output']['data'][number]

/** What is there of a product's variants, in one branch or all. */
export function useStock(productId: string, branchId: string | undefined, page: number) {
  return useList<StockRow>('products', `/products/${productId}/inventory`, {
    'filter[branch_id]': branchId,
    page,
    per_page: 25,
  })
}

/** What the ledger is narrowed by. */
export type LedgerFilter = { variant: string | undefined; branch: string | undefined; type: string | undefined }

/** The stock ledger of a product, newest first. */
export function useMovements(productId: string, filter: LedgerFilter, page: number) {
  return useList<Movement>('products', `/products/${productId}/movements`, {
    variant_id: filter.variant,
    'filter[branch_id]': filter.branch,
    'filter[type]': filter.type,
    page,
    per_page: 10,
  })
}

/** What is sent to change the stock of a variant at a branch. */
export type StockChange = Omit<Operations['inventory.update']['input'], 'id'>

/** Sets or changes the stock of a variant; the ledger keeps why. */
export function changeStock(productId: string, body: StockChange, idempotencyKey: string): Promise<unknown> {
  return call('PUT', `/products/${productId}/inventory`, { body, idempotencyKey })
}

/** What is sent to move pieces between branches. */
export type Transfer = Omit<Operations['inventory.transfer']['input'], 'id'>

/** Moves pieces between branches; the same key moves them once. */
export function transferStock(productId: string, body: Transfer, idempotencyKey: string): Promise<unknown> {
  return call('POST', `/products/${productId}/transfers`, { body, idempotencyKey })
}

/** What staff set of a variant at a branch beside its stock. */
export type StockRules = {
  variant_id: string
  branch_id: string
  low_stock_threshold: number
  allow_backorder: boolean
  backorder_limit: number
  expected_restock_date: string | null
}

/** Sets the threshold and the backorder of a variant at a branch. */
export async function setRules(productId: string, rules: StockRules): Promise<void> {
  const { low_stock_threshold, ...backorder } = rules
  const { variant_id, branch_id } = rules
  await call('PUT', `/products/${productId}/backorder`, { body: backorder })
  await call('PUT', `/products/${productId}/threshold`, { body: { variant_id, branch_id, low_stock_threshold } })
}

/** Hands what was counted to the stock-take job. */
export function startStockTake(file: File): Promise<StockTake> {
  const form = new FormData()
  form.append('file', file)
  return call('POST', '/stock-takes', { form })
}

/** Whether a stock-take has not ended yet. */
export function isCounting(take: StockTake | undefined): boolean {
  return take !== undefined && take.status !== 'completed'
}

/** A stock-take, asked again every second while it works. */
export function useStockTake(id: string | undefined) {
  return useQuery({
    queryKey: ['stockTakes', 'one', id],
    queryFn: ({ signal }) => call<StockTake>('GET', `/stock-takes/${id}`, { signal }),
    enabled: id !== undefined,
    refetchInterval: (query) => (isCounting(query.state.data) ? 1000 : false),
  })
}

/** The stock-takes of the past, asked again while one of them works. */
export function useStockTakes(page: number) {
  return useQuery({
    queryKey: ['stockTakes', 'list', page],
    queryFn: ({ signal }) => call<Page<StockTake>>('GET', '/stock-takes', { query: { page, per_page: 10 }, signal }),
    refetchInterval: (query) => (query.state.data?.data.some(isCounting) ? 2000 : false),
  })
}

/** The lines of a stock-take with what became of each. */
export function useStockTakeLines(id: string, outcome: string | undefined, page: number) {
  return useList<StockTakeLine>('stockTakes', `/stock-takes/${id}/lines`, { 'filter[outcome]': outcome, page, per_page: 20 })
}
