import { newId } from '#lib/id.ts'
import type { Tx } from '#platform/db/pool.ts'
import { holdTags } from './store.ts'
import { tagSlug } from './tag.ts'

/** The names that tags go by, in the given order and each once; new ones become known. Called where a product is written. */
export async function keepTags(tx: Tx, names: readonly string[]): Promise<string[]> {
  const wanted = new Map(names.map((name) => name.trim()).flatMap((name) => (name ? [[tagSlug(name), name] as const] : [])))
  if (wanted.size === 0) return []
  const held = await holdTags(
    tx,
    [...wanted].map(([slug, name]) => ({ id: newId(), name, slug })),
  )
  return [...new Set([...wanted].map(([slug, name]) => held.get(slug) ?? name))]
}
