import type { Input, Output } from '#sdk'
import { api } from './client.ts'

/** An advertisement. */
export type Advertisement = Output<'advertisement.get'>

/** What is sent of an advertisement. */
export type AdvertisementInput = Input<'advertisement.create'>

/** Makes an advertisement, or changes the known one. */
export function saveAdvertisement(input: AdvertisementInput, known?: Advertisement): Promise<Advertisement> {
  if (!known) return api('advertisement.create', input)
  return api('advertisement.update', { ...input, id: known.id, version: known.version })
}

/** Shows an advertisement to shoppers, or stops that. */
export function turnAdvertisement({ id, version, state }: Advertisement): Promise<Advertisement> {
  return api(state === 'unpublished' ? 'advertisement.publish' : 'advertisement.unpublish', { id, version })
}

/** Removes an advertisement. */
export function deleteAdvertisement({ id, version }: Advertisement): Promise<null> {
  return api('advertisement.delete', { id, version })
}
