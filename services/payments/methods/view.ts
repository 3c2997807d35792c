import type { Shop } from '#contracts/calls.ts'
import { minorToJson } from '#lib/money.ts'
import type { Context } from '#platform/operation/context.ts'
import { gatewayOf } from '../gateways/gateways.ts'
import type { Method } from './shapes.ts'
import type { MethodRow } from './store.ts'
import { isReady } from './terms.ts'

/** A way to pay as staff see it: that there are secrets, never which. */
export function viewMethod(ctx: Context, shop: Shop, row: MethodRow): Method {
  const amount = (minor: bigint) => minorToJson(minor, shop.base_currency).amount
  const { id, branch_id, code, gateway, translations, published, position, options, starts_at, ends_at, version } = row
  return {
    id,
    branch_id,
    code,
    gateway,
    translations,
    published,
    position,
    starts_at,
    ends_at,
    currency: shop.base_currency,
    min_amount: row.min_minor === null ? null : amount(row.min_minor),
    max_amount: row.max_minor === null ? null : amount(row.max_minor),
    fee: amount(row.fee_minor),
    fee_percent: row.fee_basis_points / 100,
    tax_class: row.tax_class,
    options: options as Method['options'],
    has_credentials: row.credentials !== null,
    is_ready: isReady(ctx, row),
    webhook_url:
      gatewayOf(gateway).verify && gateway !== 'demo'
        ? `${ctx.runtime.config.publicUrl}/api/v1/payments/webhooks/${gateway}`
        : null,
    version,
  }
}
