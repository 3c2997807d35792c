import type { OfferedItem } from './item.ts'

/** What staff say of a channel beside its name; which of them count is the adapter's to say. */
export interface ChannelOptions {
  api_address?: string
  token_address?: string
  seller_id?: string
  marketplace_id?: string
  product_type?: string
  category_id?: string
  location_key?: string
  fulfillment_policy_id?: string
  payment_policy_id?: string
  return_policy_id?: string
}

/** The secrets by which a channel knows us (OAuth 2.0, refresh token grant). */
export interface ChannelCredentials {
  client_id?: string
  client_secret?: string
  refresh_token?: string
}

/** What an adapter needs to know of the channel it speaks for. */
export interface ChannelFacts {
  id: string
  locale: string
  currency: string
  options: ChannelOptions
}

/** Why a product is not offered, in the words of whoever refused it. */
export interface ListingProblem {
  code: string
  detail: string
  severity: 'error' | 'warning'
}

/** What a channel calls an item, beside its SKU. */
export type Remote = Record<string, string>

/** One item that a channel is to have, or to have no more. */
export interface Change<P = unknown> {
  variantId: string
  sku: string
  remote: Remote | null
  payload: P
}

/** What became of a change: done, refused for good (until the product changes), or to be tried again. */
export type Outcome = { variantId: string } & (
  | { kind: 'done'; remote: Remote; problems: ListingProblem[] }
  | { kind: 'refused'; problems: ListingProblem[]; remote?: Remote }
  | { kind: 'again'; problems: ListingProblem[]; remote?: Remote }
)

/** An answer of a channel. */
export interface Reply {
  status: number
  headers: Headers
  body: unknown
}

/** A request to a channel, below its address. */
export interface ChannelRequest {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  path: string
  headers?: Record<string, string>
  body?: unknown
}

/** An adapter's way to its channel: it keeps the pace that the channel asks for and renews what lets us in. */
export interface Link {
  readonly facts: ChannelFacts
  call(request: ChannelRequest): Promise<Reply>
  /** The lines of a file channel. */
  putRecords(records: readonly { sku: string; record: object }[]): Promise<void>
  removeRecords(skus: readonly string[]): Promise<void>
}

/** How an access token is asked for, shown and found to be over. */
export interface Account {
  tokenRequest(
    options: ChannelOptions,
    credentials: ChannelCredentials,
  ): { url: string; headers: Record<string, string>; body: URLSearchParams }
  headers(token: string): Record<string, string>
  isOver(reply: Reply): boolean
}

/**
 * Speaks to one kind of channel (CAT-52). Changes are told one batch at a time; an adapter gives each outcome as soon as it is
 * known, so that what a fault interrupts is not told again. Everything must bear being told twice.
 */
export interface Adapter<P = unknown> {
  /** Changes in a batch. */
  batch: number
  /** Options and secrets without which nothing can be sent. */
  needs: { options: readonly (keyof ChannelOptions)[]; credentials: readonly (keyof ChannelCredentials)[] }
  /** What is assumed of options that are left out. */
  defaults: ChannelOptions
  account?: Account
  /** The item as the channel takes it, or what it lacks for that. */
  transform(item: OfferedItem, facts: ChannelFacts): { payload: P } | { problems: ListingProblem[] }
  create(link: Link, changes: readonly Change<P>[]): AsyncIterable<Outcome>
  update(link: Link, changes: readonly Change<P>[]): AsyncIterable<Outcome>
  remove(link: Link, changes: readonly Change<null>[]): AsyncIterable<Outcome>
}

/** An adapter whose payload only it knows. */
export function defineAdapter<P>(adapter: Adapter<P>): Adapter {
  return adapter as unknown as Adapter
}
