import type { Shop } from '#contracts/calls.ts'
import { invalidField } from '#lib/errors.ts'
import { parseMoney } from '#lib/money.ts'
import { basisPoints } from '../prices/modifier.ts'
import { momentOf } from '../prices/moment.ts'
import type { Terms } from './shapes.ts'

/** A discount's terms ready to be kept: basis points or minor units. */
export interface DiscountTerms {
  name: string
  type: 'percentage' | 'fixed'
  value: number
  currency: string | null
  branch_id: string | null
  starts_at: Date
  ends_at: Date | null
}

/** Reads what staff said of a discount, or refuses it naming the field (CAT-33). `began` is the start of one that runs already. */
export function termsOf(said: Terms, shop: Shop, now: number, began?: Date): DiscountTerms {
  const { type, branch_id = null } = said
  if (branch_id !== null && !shop.all_branch_ids.includes(branch_id))
    throw invalidField('/branch_id', 'branch_not_found', 'The shop has no such branch.')
  const starts = began ?? (said.starts_at ? momentOf(said.starts_at, '/starts_at', now) : new Date(now))
  const ends = said.ends_at ? momentOf(said.ends_at, '/ends_at', now) : null
  if (ends && (ends.getTime() <= now || ends <= starts))
    throw invalidField('/ends_at', 'invalid_time', 'A discount ends after it starts, and not in the past.')
  return { name: said.name?.trim() ?? '', type, ...sizeOf(said, shop), branch_id, starts_at: starts, ends_at: ends }
}

function sizeOf({ type, value, currency }: Terms, shop: Shop): { value: number; currency: string | null } {
  if (type === 'percentage') {
    const points = basisPoints(value, 0, 100, '/value')
    if (points === 0)
      throw invalidField('/value', 'invalid_price', 'A discount of nothing is none; give a percentage above zero.')
    return { value: points, currency: null }
  }
  const code = currency ?? shop.base_currency
  if (!shop.currencies.some((candidate) => candidate.code === code))
    throw invalidField('/currency', 'unknown_currency', `The shop does not sell in ${code}.`)
  const { minor } = parseMoney(value, code, '/value')
  if (minor === 0n) throw invalidField('/value', 'invalid_price', 'A discount of nothing is none; give an amount above zero.')
  return { value: Number(minor), currency: code }
}
