import type { Query } from '../../api/client.ts'
import type { ExportInput } from '../../api/exchange.ts'

/** The product list's own filters, as the API takes them in a body. */
export function filterOf(filters: Query): Pick<ExportInput, 'filter' | 'q'> {
  const inner = Object.entries(filters).flatMap(([name, value]) => {
    const key = /^filter\[(\w+)\]$/.exec(name)?.[1]
    return key ? [[key, value] as const] : []
  })
  return { filter: Object.fromEntries(inner), ...(filters['q'] ? { q: String(filters['q']) } : {}) } as Pick<
    ExportInput,
    'filter' | 'q'
  >
}
