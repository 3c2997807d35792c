import { newId } from '#lib/id.ts'
import type { Tx } from '#platform/db/pool.ts'
import { holdTags } from './store.ts'
import { tagSlug } from './tag.ts'

/** The names that tags go by, in the given order and each once; new ones become known. Called where a product is written. */
export async function keepTags(tx: Tx, names: readonly string[]): Promise<string[]> {
  const [kept = []] = await keepTagsOf(tx, [names])
  return kept
}

/** The same for many products at once. */
export async function keepTagsOf(tx: Tx, lists: readonly (readonly string[])[]): Promise<string[][]> {
  const wanted = new Map(
    lists.flat().flatMap((said) => {
      const name = said.trim()
      return name ? [[tagSlug(name), name] as const] : []
    }),
  )
  if (wanted.size === 0) return lists.map(() => [])
  const held = await holdTags(
    tx,
    [...wanted].map(([slug, name]) => ({ id: newId(), name, slug })),
  )
  return lists.map((names) => [...new Set(names.flatMap((said) => held.get(tagSlug(said.trim())) ?? (said.trim() || [])))])
}
