import Type, { type Static } from 'typebox'
import type { Shop } from '#contracts/calls.ts'
import { Id, Instant, MoneyShape, Nullable, OneOf, Time, Translated } from '#contracts/shapes.ts'
import { AppError, invalidField } from '#lib/errors.ts'
import { minorToJson, parseMoney } from '#lib/money.ts'
import type { CodeDraft, CodeKind } from './keep-code.ts'
import type { CouponRow } from './store.ts'

const Ids = Type.Array(Id, { maxItems: 1_000, uniqueItems: true })
const Limit = Type.Optional(Nullable(Type.Integer({ minimum: 1, maximum: 1_000_000_000 })))
const Amount = Type.Optional(Nullable(Type.Number({ minimum: 0 })))

/** What staff say of any code: what it is called, and what it takes off. Amounts are in the base currency. */
export const codeFields = {
  code: Type.String({ minLength: 3, maxLength: 40, pattern: '^\\s*[A-Za-z0-9][A-Za-z0-9_-]+\\s*$' }),
  translations: Translated(Type.Object({ name: Type.String({ maxLength: 120 }) }, { additionalProperties: false })),
  branch_id: Type.Optional(Id),
}

/** What staff say of a coupon (PRM-01). */
export const couponFields = {
  ...codeFields,
  type: Type.Optional(OneOf(['timed'])),
  /** Percent with two decimals; either this or an amount. */
  percent: Amount,
  amount: Amount,
  max_discount: Amount,
  min_subtotal: Amount,
  total_limit: Limit,
  customer_limit: Limit,
  first_order_only: Type.Optional(Type.Boolean()),
  included_products: Type.Optional(Ids),
  included_categories: Type.Optional(Ids),
  excluded_products: Type.Optional(Ids),
  excluded_categories: Type.Optional(Ids),
  starts_at: Type.Optional(Nullable(Instant)),
  ends_at: Type.Optional(Nullable(Instant)),
}
const CouponInput = Type.Object(couponFields)
type CouponInput = Static<typeof CouponInput>

/** Where a coupon stands: published or not, and whether its time and its uses are left. */
export const COUPON_STATES = ['unpublished', 'planned', 'running', 'over', 'used_up'] as const

/** A coupon as staff see it. */
export const Coupon = Type.Object({
  id: Id,
  version: Type.Integer(),
  branch_id: Id,
  type: OneOf(['timed']),
  code: Type.String(),
  translations: codeFields.translations,
  percent: Nullable(Type.Number()),
  amount: Nullable(MoneyShape),
  max_discount: Nullable(MoneyShape),
  min_subtotal: Nullable(MoneyShape),
  total_limit: Nullable(Type.Integer()),
  customer_limit: Nullable(Type.Integer()),
  first_order_only: Type.Boolean(),
  included_products: Ids,
  included_categories: Ids,
  excluded_products: Ids,
  excluded_categories: Ids,
  starts_at: Nullable(Time),
  ends_at: Nullable(Time),
  state: OneOf(COUPON_STATES),
  used: Type.Integer(),
  /** What it has taken off so far, in the base currency. */
  given: MoneyShape,
  created_at: Time,
})

/** Refusals of what is said of a coupon. */
export const COUPON_FAILS = [
  'duplicate_code',
  'coupon_without_discount',
  'invalid_price',
  'invalid_time',
  'branch_not_found',
  'limit_below_uses',
] as const

/** A coupon ready to be written, or refused naming the field. */
export function draftOf(id: string, said: CouponInput, shop: Shop): CodeDraft {
  const base = shop.base_currency
  const minor = (field: 'amount' | 'max_discount' | 'min_subtotal') => {
    const value = said[field]
    return value === undefined || value === null || value === 0 ? null : parseMoney(value, base, `/${field}`).minor
  }
  const amount = minor('amount')
  const percent = said.percent ? pointsOf(said.percent) : null
  if ((amount === null) === (percent === null))
    throw invalidField('/percent', 'coupon_without_discount', 'Say what it takes off: either a percentage or an amount.')
  const starts = instantOf(said.starts_at)
  const ends = instantOf(said.ends_at)
  if (starts !== null && ends !== null && ends <= starts)
    throw invalidField('/ends_at', 'invalid_time', 'A coupon ends after it starts.')
  return {
    id,
    branch_id: branchOf(said.branch_id, shop),
    type: 'timed',
    code: codeOf(said.code),
    translations: namesOf(said.translations),
    percent_points: percent,
    amount_minor: amount,
    max_discount_minor: minor('max_discount'),
    min_subtotal_minor: minor('min_subtotal') ?? 0n,
    total_limit: said.total_limit ?? null,
    customer_limit: said.customer_limit ?? null,
    first_order_only: said.first_order_only ?? false,
    included_products: said.included_products ?? [],
    included_categories: said.included_categories ?? [],
    excluded_products: said.excluded_products ?? [],
    excluded_categories: said.excluded_categories ?? [],
    points: null,
    starts_at: starts,
    ends_at: ends,
  }
}

/** A code as it is kept: shoppers may type it in any case. */
export function codeOf(said: string): string {
  return said.trim().toUpperCase()
}

/** The names that are not empty. */
export function namesOf(said: CodeDraft['translations']): CodeDraft['translations'] {
  return Object.fromEntries(
    Object.entries(said).flatMap(([locale, { name }]) => (name.trim() ? [[locale, { name: name.trim() }]] : [])),
  )
}

/** The branch a code is of: the one named, else the one that is worked in. */
export function branchOf(asked: string | undefined, shop: Shop): string {
  if (asked !== undefined && !shop.all_branch_ids.includes(asked))
    throw invalidField('/branch_id', 'branch_not_found', 'The shop has no such branch.')
  return asked ?? shop.branch.id
}

/** A coupon as staff see it. */
export function viewOf(row: CouponRow, base: string, now: number): Static<typeof Coupon> {
  const money = (minor: bigint | null) => (minor === null || minor === 0n ? null : minorToJson(minor, base))
  const {
    percent_points,
    amount_minor,
    max_discount_minor,
    min_subtotal_minor,
    given_minor,
    points: _,
    published: __,
    ...rest
  } = row
  return {
    ...rest,
    type: 'timed',
    percent: percent_points === null ? null : percent_points / 100,
    amount: money(amount_minor),
    max_discount: money(max_discount_minor),
    min_subtotal: money(min_subtotal_minor),
    given: minorToJson(given_minor, base),
    state: stateOf(row, now),
  }
}

/** Where a coupon stands. */
export function stateOf(
  row: Pick<CouponRow, 'published' | 'starts_at' | 'ends_at' | 'used' | 'total_limit'>,
  now: number,
): (typeof COUPON_STATES)[number] {
  if (!row.published) return 'unpublished'
  if (row.starts_at !== null && Date.parse(row.starts_at) > now) return 'planned'
  if (row.ends_at !== null && Date.parse(row.ends_at) <= now) return 'over'
  return row.total_limit !== null && row.used >= row.total_limit ? 'used_up' : 'running'
}

/** 404: no such coupon. */
export function noCoupon(): AppError {
  return new AppError('not_found', 'coupon_not_found', 'There is no such coupon.')
}

/** How coupons are kept. */
export const COUPON: CodeKind = { type: 'timed', event: 'coupon.changed', none: noCoupon, used: 'used' }

function pointsOf(percent: number): number {
  const points = Math.round(percent * 100)
  if (points < 1 || points > 10_000 || Math.abs(points - percent * 100) > 1e-6)
    throw invalidField('/percent', 'invalid_price', 'A percentage is above 0 and at most 100, with two decimals.')
  return points
}

function instantOf(said: string | null | undefined): string | null {
  if (!said) return null
  const time = Date.parse(said)
  if (Number.isNaN(time)) throw invalidField('/starts_at', 'invalid_time', 'This is not a time.')
  return new Date(time).toISOString()
}
