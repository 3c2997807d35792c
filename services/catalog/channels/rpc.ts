import { rpc } from '#platform/rpc/rpc.ts'
import { listChannelListings, listProductChannels } from './channel-listings.ts'
import { createChannel } from './create-channel.ts'
import { getChannel, listChannels } from './read-channels.ts'
import { retryChannel, syncProduct } from './sync-product.ts'
import { deleteChannel, updateChannel } from './update-channel.ts'

/** Channels by gRPC. */
export const channelRpcs = [
  rpc('ProductService.CreateChannel', createChannel),
  rpc('ProductService.ListChannels', listChannels),
  rpc('ProductService.GetChannel', getChannel),
  rpc('ProductService.UpdateChannel', updateChannel),
  rpc('ProductService.DeleteChannel', deleteChannel),
  rpc('ProductService.ListChannelListings', listChannelListings),
  rpc('ProductService.RetryChannel', retryChannel),
  rpc('ProductService.SyncProduct', syncProduct),
  rpc('ProductService.ListProductChannels', listProductChannels),
]
