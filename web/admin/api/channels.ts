import { useQuery } from '@tanstack/react-query'
import type { Input, Output, Row } from '#sdk'
import { api, call, type Query } from './client.ts'
import { useList } from './list.ts'
import type { Page } from './types.ts'

/** A channel with how its listings stand. */
export type Channel = Output<'channel.get'>

/** The kinds of channel there are. */
export const ADAPTERS = ['file', 'amazon', 'ebay'] as const satisfies Channel['adapter'][]

/** What a kind of channel is told beside the account. */
export type ChannelOption = keyof Channel['options']

/** A variant on a channel. */
export type ChannelListing = Row<'channel.list_listings'>

/** Where a listing stands. */
export const LISTING_STATES = ['live', 'pending', 'failed', 'removed'] as const satisfies ChannelListing['state'][]

/** What is sent to make or change a channel. */
export type ChannelInput = Input<'channel.create'>

const WORKING_MS = 2_000

/** Whether a channel is still being told something. */
export function isTelling({ state, gathering, counts, problem }: Channel): boolean {
  return state !== 'paused' && !problem && (gathering || counts.waiting > 0)
}

/** The channels, asked for again while one of them is told something. */
export function useChannels(query: Query) {
  return useQuery({
    queryKey: ['channels', 'list', query],
    queryFn: ({ signal }) => call<Page<Channel>>('GET', '/channels', { query, signal }),
    refetchInterval: ({ state }) => (state.data?.data.some(isTelling) ? WORKING_MS : false),
  })
}

/** One channel, asked for again while it is told something. */
export function useChannel(id: string) {
  return useQuery({
    queryKey: ['channels', 'one', id],
    queryFn: ({ signal }) => api('channel.get', { id }, { signal }),
    refetchInterval: ({ state }) => (state.data && isTelling(state.data) ? WORKING_MS : false),
  })
}

/** How the variants stand on a channel. */
export function useChannelListings(id: string, query: Query) {
  return useList<ChannelListing>('channels', `/channels/${id}/listings`, query)
}

/** How a product stands on each channel. */
export function useProductChannels(id: string) {
  return useQuery({
    queryKey: ['channels', 'product', id],
    queryFn: async ({ signal }) => (await api('product.list_channels', { id }, { signal })).data,
    refetchInterval: ({ state }) =>
      state.data?.some((one) => one.state !== 'paused' && one.listings.some((row) => row.waiting)) ? WORKING_MS : false,
  })
}

/** Makes a channel, or changes the one there is. */
export function saveChannel({ adapter, branch_id, ...terms }: ChannelInput, before: Channel | undefined): Promise<Channel> {
  if (before) return api('channel.update', { id: before.id, version: before.version, ...terms })
  return api('channel.create', { adapter, ...(branch_id && { branch_id }), ...terms })
}

/** Has a channel told of changes, left alone, or emptied. */
export function setChannelState(channel: Channel, state: Channel['state']): Promise<Channel> {
  return api('channel.update', { id: channel.id, version: channel.version, name: channel.name, state })
}

/** Forgets a channel; what is offered there stays if that is said. */
export async function deleteChannel(id: string, leave: boolean): Promise<void> {
  await call('DELETE', `/channels/${id}`, { query: { leave_listings: leave } })
}

/** Tells a channel again what failed, some variants, or everything. */
export function retryChannel(id: string, what: { variant_ids?: string[]; everything?: boolean } = {}) {
  return api('channel.retry', { id, ...what })
}

/** Tells channels of a product again, or for the first time. */
export function syncProduct(id: string, channelId: string) {
  return api('product.sync', { id, channels: [channelId] })
}

/** Where the file of a file channel can be loaded. */
export function channelFile(id: string): string {
  return `/api/v1/channels/${id}/file`
}
