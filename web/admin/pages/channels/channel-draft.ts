import type { Channel, ChannelInput, ChannelOption } from '../../api/channels.ts'
import type { ChosenProduct } from '../discounts/discount-draft.ts'

/** What a kind of channel asks for beside its name; the first are needed, the others have a value of their own. */
export const OPTIONS: Record<Channel['adapter'], { needed: ChannelOption[]; more: ChannelOption[] }> = {
  file: { needed: [], more: [] },
  amazon: { needed: ['seller_id', 'marketplace_id'], more: ['product_type', 'api_address', 'token_address'] },
  ebay: {
    needed: ['marketplace_id', 'category_id', 'location_key', 'fulfillment_policy_id', 'payment_policy_id', 'return_policy_id'],
    more: ['api_address', 'token_address'],
  },
}

/** The secrets of an account. */
export const SECRETS = ['client_id', 'client_secret', 'refresh_token'] as const

/** A channel as its form holds it. */
export type ChannelDraft = {
  name: string
  adapter: Channel['adapter']
  branch_id: string | undefined
  locale: Channel['locale'] | undefined
  currency: string | undefined
  scope: 'all' | 'chosen'
  categories: string[]
  products: ChosenProduct[]
  options: Channel['options']
  credentials: { [Name in (typeof SECRETS)[number]]?: string }
}

/** The form of a channel, or of a new one. */
export function channelDraft(channel: Channel | undefined): ChannelDraft {
  return {
    name: channel?.name ?? '',
    adapter: channel?.adapter ?? 'file',
    branch_id: channel?.branch_id,
    locale: channel?.locale,
    currency: channel?.currency,
    scope: channel && channel.product_ids.length + channel.category_ids.length > 0 ? 'chosen' : 'all',
    categories: channel?.category_ids ?? [],
    products: channel?.products.map(({ id, name }) => ({ value: id, label: name })) ?? [],
    options: channel?.options ?? {},
    credentials: {},
  }
}

/** What is sent of a form. Secrets go along only when they were entered; products beyond those shown stay. */
export function channelInput(draft: ChannelDraft, before: Channel | undefined): ChannelInput {
  const { name, adapter, branch_id, locale, currency } = draft
  const shown = new Set(before?.products.map((product) => product.id))
  const unseen = (before?.product_ids ?? []).filter((id) => !shown.has(id))
  const isChosen = draft.scope === 'chosen'
  const asked = [...OPTIONS[adapter].needed, ...OPTIONS[adapter].more]
  const options = Object.fromEntries(
    asked.flatMap((key) => (draft.options[key]?.trim() ? [[key, draft.options[key].trim()]] : [])),
  )
  const credentials = Object.fromEntries(
    SECRETS.flatMap((key) => (draft.credentials?.[key]?.trim() ? [[key, draft.credentials[key].trim()]] : [])),
  )
  return {
    name: name.trim(),
    adapter,
    ...(branch_id && { branch_id }),
    ...(locale && { locale }),
    ...(currency && { currency }),
    product_ids: isChosen ? [...(draft.products ?? []).map((product) => product.value), ...unseen] : [],
    category_ids: isChosen ? (draft.categories ?? []) : [],
    options,
    ...(Object.keys(credentials).length > 0 && { credentials }),
  }
}
