import type { Row } from '#sdk'
import { api } from './client.ts'

/** An event that a handler gave up. */
export type FailedEvent = Row<'failed_event.list'>

/** Hands events to their handlers again; gives how many. */
export async function retryFailedEvents(ids: string[]): Promise<number> {
  return (await api('failed_event.retry', { ids })).ids.length
}

/** Drops events for good; gives how many. */
export async function discardFailedEvents(ids: string[]): Promise<number> {
  return (await api('failed_event.discard', { ids })).ids.length
}
