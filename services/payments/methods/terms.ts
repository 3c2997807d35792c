import type { Shop } from '#contracts/calls.ts'
import { AppError, invalidField } from '#lib/errors.ts'
import { parseMoney } from '#lib/money.ts'
import { publicationOf, type SaidPublication } from '#lib/publication.ts'
import { inScope } from '#platform/operation/actor.ts'
import type { Context } from '#platform/operation/context.ts'
import { shopOf } from '#platform/shop.ts'
import type { GatewayOptions, GatewaySecrets } from '../gateway.ts'
import { gatewayOf } from '../gateways/gateways.ts'
import { openSecrets, sealSecrets } from '../secrets.ts'
import type { MethodRow, MethodTerms } from './store.ts'

/** What staff say of a way to pay. */
export interface SaidTerms extends SaidPublication {
  translations?: MethodTerms['translations']
  min_amount?: number | null
  max_amount?: number | null
  fee?: number
  fee_percent?: number
  tax_class?: string
  options?: GatewayOptions
  credentials?: GatewaySecrets
}

/** Refusals of what is said of a way to pay. */
export const TERM_FAILS = [
  'name_missing',
  'invalid_limits',
  'invalid_price',
  'invalid_time',
  'tax_class_not_found',
  'pay_on_delivery_stays',
  'bad_address',
  'credentials_needed',
  'other_branch',
] as const

/** The shop as a branch has it; refuses one that is not there, or not the caller's (STO-06). */
export async function branchShop(ctx: Context, branchId: string | undefined): Promise<Shop> {
  const shop = await shopOf(ctx)
  const id = branchId ?? shop.branch.id
  if (!shop.all_branch_ids.includes(id))
    throw invalidField('/branch_id', 'branch_not_found', `There is no branch ${id}; choose one of the shop's branches.`)
  if (!inScope(ctx.actor, id))
    throw new AppError('forbidden', 'other_branch', 'You work for other branches; ask a colleague of that branch.')
  return id === shop.branch.id ? shop : shopOf(ctx, id)
}

/** The way to pay that was looked for; refuses one that is not there, or of a branch that is not the caller's. */
export function needMethod(ctx: Context, row: MethodRow | undefined): MethodRow {
  if (!row) throw new AppError('not_found', 'payment_method_not_found', 'There is no such payment method.')
  if (!inScope(ctx.actor, row.branch_id))
    throw new AppError('forbidden', 'other_branch', 'You work for other branches; ask a colleague of that branch.')
  return row
}

/** What is said of a way to pay, checked: what is left out stays as it was, secrets too. */
export function termsOf(ctx: Context, shop: Shop, gateway: string, said: SaidTerms, before?: MethodRow): MethodTerms {
  const minor = (amount: number | null | undefined, field: string, old: bigint | null) =>
    amount === undefined ? old : amount === null ? null : parseMoney(amount, shop.base_currency, `/${field}`).minor
  const translations = said.translations ?? before?.translations ?? {}
  if (!translations[shop.default_locale]?.name.trim())
    throw invalidField(`/translations/${shop.default_locale}/name`, 'name_missing', 'Give it a name in the language of the shop.')
  const min_minor = minor(said.min_amount, 'min_amount', before?.min_minor ?? null)
  const max_minor = minor(said.max_amount, 'max_amount', before?.max_minor ?? null)
  if (max_minor !== null && (max_minor === 0n || (min_minor !== null && min_minor > max_minor)))
    throw invalidField('/max_amount', 'invalid_limits', 'The most that may be paid is less than the least.')
  const options = said.options ?? before?.options ?? {}
  checkAddress(ctx, options)
  const taxClass = said.tax_class ?? before?.tax_class ?? 'standard'
  if (taxClass !== before?.tax_class && !shop.tax_classes.includes(taxClass))
    throw invalidField('/tax_class', 'tax_class_not_found', `Choose a tax class: ${shop.tax_classes.join(', ')}.`)
  const publication = publicationOf(said, before)
  if (gateway === 'pay_on_delivery' && (publication.starts_at !== null || publication.ends_at !== null)) throw cashStays()
  return {
    ...publication,
    translations,
    min_minor,
    max_minor,
    fee_minor: minor(said.fee, 'fee', before?.fee_minor ?? 0n) ?? 0n,
    fee_basis_points: said.fee_percent === undefined ? (before?.fee_basis_points ?? 0) : Math.round(said.fee_percent * 100),
    tax_class: taxClass,
    options,
    credentials: credentialsOf(ctx, gateway, options, said.credentials, before),
  }
}

/** 409: pay on delivery is there always. */
export function cashStays(): AppError {
  return new AppError(
    'conflict',
    'pay_on_delivery_stays',
    'Pay on delivery is always offered: with it shoppers can order when every gateway is down. Limit it by amounts instead.',
  )
}

/** Whether nothing is missing that the gateway needs. */
export function isReady(ctx: Context, row: Pick<MethodRow, 'gateway' | 'options' | 'credentials'>): boolean {
  const { needs, defaults } = gatewayOf(row.gateway)
  const options = { ...defaults, ...row.options }
  const secrets = row.credentials ? openSecrets(ctx.runtime.config, row.credentials) : {}
  return needs.options.every((name) => options[name]) && needs.secrets.every((name) => secrets?.[name])
}

function checkAddress(ctx: Context, { api_address }: GatewayOptions): void {
  if (api_address === undefined) return
  const protocols = ctx.runtime.config.privateAddresses ? ['https:', 'http:'] : ['https:']
  if (!URL.canParse(api_address) || !protocols.includes(new URL(api_address).protocol))
    throw invalidField('/options/api_address', 'bad_address', `${api_address} is no https address.`)
}

// Secrets go only where they were entered for: who changes the address enters them again. Given anew one by one, the others stay.
function credentialsOf(
  ctx: Context,
  code: string,
  options: GatewayOptions,
  said: GatewaySecrets | undefined,
  before: MethodRow | undefined,
): string | null {
  const { needs, defaults } = gatewayOf(code)
  if (needs.secrets.length === 0) return null
  const at = (where: GatewayOptions) => where.api_address ?? defaults.api_address
  const kept = before?.credentials ? openSecrets(ctx.runtime.config, before.credentials) : undefined
  const isMoved = before !== undefined && at(options) !== at(before.options)
  if (kept && isMoved && needs.secrets.some((name) => !said?.[name]))
    throw invalidField(
      '/credentials',
      'credentials_needed',
      'The address changes: enter the secrets again, so that nobody sends them elsewhere.',
    )
  const all = Object.fromEntries(
    needs.secrets.flatMap((name) => {
      const value = said?.[name] ?? kept?.[name]
      return value ? [[name, value] as const] : []
    }),
  )
  return Object.keys(all).length === 0 ? null : sealSecrets(ctx.runtime.config, all)
}
