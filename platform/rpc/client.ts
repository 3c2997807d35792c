import type { CallName, Calls } from '#contracts/calls.ts'
import type { Context } from '../operation/context.ts'

/** Asks services that run in other processes. */
export interface PeerClient {
  call<K extends CallName>(ctx: Context, name: K, input: Calls[K]['input']): Promise<Calls[K]['output']>
}
