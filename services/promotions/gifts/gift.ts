import Type, { type Static } from 'typebox'
import type { Shop } from '#contracts/calls.ts'
import { Id, MoneyShape, Nullable, Time } from '#contracts/shapes.ts'
import { AppError, invalidField } from '#lib/errors.ts'
import { minorToJson, parseMoney } from '#lib/money.ts'
import { branchOf, codeFields, codeOf, namesOf } from '../coupons/coupon.ts'
import type { CodeDraft, CodeKind } from '../coupons/keep-code.ts'
import type { CouponRow } from '../coupons/store.ts'

/** What staff say of a gift (PRM-02). Amounts are in the base currency. */
export const giftFields = {
  ...codeFields,
  /** What it costs in loyalty points. */
  points: Type.Integer({ minimum: 1, maximum: 1_000_000_000 }),
  discount: Type.Number({ minimum: 0 }),
  /** The least that goods must come to. */
  allowed_sub_total_price: Type.Optional(Nullable(Type.Number({ minimum: 0 }))),
  total_limit: Type.Optional(Nullable(Type.Integer({ minimum: 1, maximum: 1_000_000_000 }))),
}
const GiftInput = Type.Object(giftFields)

/** A gift as staff see it. */
export const Gift = Type.Object({
  id: Id,
  version: Type.Integer(),
  branch_id: Id,
  code: Type.String(),
  translations: codeFields.translations,
  points: Type.Integer(),
  discount: MoneyShape,
  allowed_sub_total_price: Nullable(MoneyShape),
  total_limit: Nullable(Type.Integer()),
  published: Type.Boolean(),
  redeemed: Type.Integer(),
  created_at: Time,
})

/** Refusals of what is said of a gift. */
export const GIFT_FAILS = ['duplicate_code', 'invalid_price', 'branch_not_found', 'limit_below_uses'] as const

/** A gift ready to be written, or refused naming the field. */
export function draftOf(id: string, said: Static<typeof GiftInput>, shop: Shop): CodeDraft {
  const discount = parseMoney(said.discount, shop.base_currency, '/discount').minor
  if (discount === 0n) throw invalidField('/discount', 'invalid_price', 'A gift takes something off; give an amount above zero.')
  const least = said.allowed_sub_total_price
  return {
    id,
    branch_id: branchOf(said.branch_id, shop),
    type: 'gift',
    code: codeOf(said.code),
    translations: namesOf(said.translations),
    percent_points: null,
    amount_minor: discount,
    max_discount_minor: null,
    min_subtotal_minor: least ? parseMoney(least, shop.base_currency, '/allowed_sub_total_price').minor : 0n,
    total_limit: said.total_limit ?? null,
    customer_limit: 1,
    first_order_only: false,
    included_products: [],
    included_categories: [],
    excluded_products: [],
    excluded_categories: [],
    points: said.points,
    starts_at: null,
    ends_at: null,
  }
}

/** A gift as staff see it. */
export function viewOf(row: CouponRow, base: string): Static<typeof Gift> {
  const { id, version, branch_id, code, translations, total_limit, published, used, created_at } = row
  return {
    ...{ id, version, branch_id, code, translations, total_limit, published, created_at },
    points: row.points ?? 0,
    discount: minorToJson(row.amount_minor ?? 0n, base),
    allowed_sub_total_price: row.min_subtotal_minor === 0n ? null : minorToJson(row.min_subtotal_minor, base),
    redeemed: used,
  }
}

/** 404: no such gift. */
export function noGift(): AppError {
  return new AppError('not_found', 'gift_not_found', 'There is no such gift.')
}

/** How gifts are kept. */
export const GIFT: CodeKind = { type: 'gift', event: 'gift.changed', none: noGift, used: 'redeemed' }
