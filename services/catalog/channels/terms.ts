import { AppError, invalidField } from '#lib/errors.ts'
import type { Tx } from '#platform/db/pool.ts'
import { inScope } from '#platform/operation/actor.ts'
import type { Context } from '#platform/operation/context.ts'
import { shopOf } from '#platform/shop.ts'
import { unknownAims } from '../discounts/store.ts'
import type { ChannelCredentials, ChannelOptions } from './adapter.ts'
import { ADAPTERS, type AdapterName } from './adapters/adapters.ts'
import { openCredentials, sealCredentials } from './credentials.ts'
import { type ChannelRow, type ChannelTerms, isNameTaken } from './store.ts'

/** What staff say of a channel. */
export interface SaidTerms {
  name: string
  locale?: string
  currency?: string
  product_ids?: string[]
  category_ids?: string[]
  options?: ChannelOptions
  credentials?: ChannelCredentials
}

/** Refusals of what is said of a channel. */
export const TERM_FAILS = [
  'channel_name_taken',
  'branch_not_found',
  'other_branch',
  'unknown_locale',
  'unknown_currency',
  'product_not_found',
  'category_not_found',
  'option_missing',
  'credentials_missing',
  'credentials_needed',
  'bad_address',
] as const

/** What is said of a channel, checked: with the secrets there are where none are given. */
export async function termsOf(
  ctx: Context,
  tx: Tx,
  said: SaidTerms,
  place: { adapter: AdapterName; branch_id: string },
  before?: ChannelRow,
): Promise<Omit<ChannelTerms, 'state'>> {
  const shop = await shopOf(ctx, place.branch_id)
  const locale = said.locale ?? before?.locale ?? shop.default_locale
  const currency = said.currency ?? before?.currency ?? shop.base_currency
  if (!shop.locales.some((known) => known === locale))
    throw invalidField('/locale', 'unknown_locale', `The shop does not speak ${locale}; it does ${shop.locales.join(', ')}.`)
  if (!shop.currencies.some(({ code }) => code === currency))
    throw invalidField('/currency', 'unknown_currency', `The shop does not sell in ${currency}.`)
  const name = said.name.trim()
  if (await isNameTaken(tx, name, before?.id ?? null))
    throw new AppError('conflict', 'channel_name_taken', `There is a channel ${name} already; choose another name.`)
  const product_ids = [...new Set(said.product_ids ?? before?.product_ids ?? [])]
  const category_ids = [...new Set(said.category_ids ?? before?.category_ids ?? [])]
  const unknown = await unknownAims(tx, said.product_ids ?? [], said.category_ids ?? [])
  if (unknown.products.length > 0)
    throw invalidField('/product_ids', 'product_not_found', `There is no product ${unknown.products.join(', ')}.`)
  if (unknown.categories.length > 0)
    throw invalidField('/category_ids', 'category_not_found', `There is no category ${unknown.categories.join(', ')}.`)
  const options = said.options ?? before?.options ?? {}
  checkOptions(ctx, place.adapter, options)
  const credentials = credentialsOf(ctx, place.adapter, said.credentials, options, before)
  const { adapter, branch_id } = place
  return { name, adapter, branch_id, locale, currency, product_ids, category_ids, options, credentials }
}

/** Refuses branches that do not exist or are not the caller's. */
export async function checkBranch(ctx: Context, branchId: string): Promise<void> {
  if (!(await shopOf(ctx)).all_branch_ids.includes(branchId))
    throw invalidField('/branch_id', 'branch_not_found', `There is no branch ${branchId}; choose one of the shop's branches.`)
  if (!inScope(ctx.actor, branchId))
    throw new AppError('forbidden', 'other_branch', 'You work for other branches; ask a colleague of that branch.')
}

function checkOptions(ctx: Context, adapter: AdapterName, options: ChannelOptions): void {
  const all = { ...ADAPTERS[adapter].defaults, ...options }
  const missing = ADAPTERS[adapter].needs.options.find((name) => !all[name])
  if (missing) throw invalidField(`/options/${missing}`, 'option_missing', `A channel of this kind needs ${missing}.`)
  for (const name of ['api_address', 'token_address'] as const) {
    const address = options[name]
    if (address === undefined) continue
    const protocols = ctx.runtime.config.privateAddresses ? ['https:', 'http:'] : ['https:']
    if (!URL.canParse(address) || !protocols.includes(new URL(address).protocol))
      throw invalidField(`/options/${name}`, 'bad_address', `${address} is no https address.`)
  }
}

// Secrets go only where they were entered for: who changes the address enters all of them again. Else those that are not said stay.
function credentialsOf(
  ctx: Context,
  adapter: AdapterName,
  said: ChannelCredentials | undefined,
  options: ChannelOptions,
  before: ChannelRow | undefined,
): string | null {
  const { needs, defaults } = ADAPTERS[adapter]
  if (needs.credentials.length === 0) return null
  const at = (name: 'api_address' | 'token_address', where: ChannelOptions = {}) => where[name] ?? defaults[name]
  const moved = (['api_address', 'token_address'] as const).some((name) => at(name, options) !== at(name, before?.options))
  if (!said && before?.credentials) {
    if (moved)
      throw invalidField(
        '/credentials',
        'credentials_needed',
        'The address changes: enter the secrets again, so that nobody sends them elsewhere.',
      )
    return before.credentials
  }
  const kept = before?.credentials && !moved ? openCredentials(ctx.runtime.config, before.credentials) : undefined
  const whole = { ...kept, ...said }
  const missing = needs.credentials.find((name) => !whole[name])
  if (missing) throw invalidField(`/credentials/${missing}`, 'credentials_missing', `A channel of this kind needs ${missing}.`)
  return sealCredentials(ctx.runtime.config, whole)
}
