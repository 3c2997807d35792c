import { createHash } from 'node:crypto'
import type { Adapter, Change, ChannelFacts } from './adapter.ts'
import { itemsOf, piecesOf } from './item.ts'
import type { DueListing, Settled } from './listing-store.ts'

/** What is to be done about a due listing. */
export type Decision =
  | { kind: 'create' | 'update'; row: DueListing; change: Change; hash: string }
  | { kind: 'remove'; row: DueListing; change: Change<null>; comesBack: boolean }
  | { kind: 'drop'; row: DueListing }
  | { kind: 'settle'; settled: Settled }

/** Decides it: the channel is told what it does not know, and nothing that it does. */
export function decide(row: DueListing, adapter: Adapter, facts: ChannelFacts, origin: string): Decision {
  const items = row.wanted && row.page ? itemsOf(row.page, facts.currency, facts.locale, origin) : []
  const item = items.find((one) => one.variantId === row.variant_id)
  if (!item) return gone(row)
  // The channel knows it by another SKU: that one goes first.
  if (row.remote && row.sku !== item.sku) return removal(row, true)
  const transformed = adapter.transform({ ...item, pieces: piecesOf(row.inventory) }, facts)
  if ('problems' in transformed)
    return {
      kind: 'settle',
      settled: { ...asItWas(row), state: 'failed', sku: row.remote ? row.sku : item.sku, problems: transformed.problems },
    }
  const hash = createHash('sha256').update(JSON.stringify(transformed.payload)).digest('base64url')
  if (row.state === 'live' && row.sent_hash === hash) return { kind: 'settle', settled: asItWas(row) }
  const change = { variantId: row.variant_id, sku: item.sku, remote: row.remote, payload: transformed.payload }
  return { kind: row.remote && row.sent_hash ? 'update' : 'create', row, change, hash }
}

function gone(row: DueListing): Decision {
  if (row.remote) return removal(row, false)
  return row.state === 'removed' ? { kind: 'settle', settled: asItWas(row) } : { kind: 'drop', row }
}

function removal(row: DueListing, comesBack: boolean): Decision {
  const change = { variantId: row.variant_id, sku: row.sku, remote: row.remote, payload: null }
  return { kind: 'remove', row, change, comesBack }
}

/** A listing that stays as it is, with nothing more to tell. */
export function asItWas(row: DueListing): Settled {
  const { variant_id, marks, state, sku, remote, sent_hash } = row
  return { variant_id, marks, state, sku, remote, sent_hash, problems: [], attempts: 0, due_at: null, sent: false }
}
