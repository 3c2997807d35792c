import type { Media } from '#contracts/shapes.ts'
import { fallbackChain, LOCALES, type Locale } from '#lib/locale.ts'
import type { Context } from '#platform/operation/context.ts'
import { type CategoryRow, type CategoryTexts, listCategories } from './store.ts'

/** A category as shoppers meet it. */
export interface Node {
  id: string
  slug: string
  name: string
  description: string
  image: Media | null
  slugs: Partial<Record<Locale, string>>
  product_count: number
  parent: Node | undefined
  children: Node[]
}

/** The shop's categories in one language: enabled ones below enabled parents, by id and by slug. */
export interface Tree {
  roots: Node[]
  byId: Map<string, Node>
}

/** The whole menu from one query, kept until a category or the products in it change. */
export function treeOf(ctx: Context, locale: Locale): Promise<Tree> {
  return ctx.runtime.cache.load(`tree ${locale}`, async () => {
    const value = buildTree(await listCategories(ctx.db), locale)
    return { value, tags: ['categories'], bytes: value.byId.size * 600 + 200 }
  }) as Promise<Tree>
}

/** Puts rows (parents first) together as a tree. */
export function buildTree(list: readonly CategoryRow[], locale: Locale): Tree {
  const byId = new Map<string, Node>()
  const roots: Node[] = []
  const chain = fallbackChain(locale)
  for (const row of list) {
    const parent = row.parent_id === null ? undefined : byId.get(row.parent_id)
    if (!row.enabled || (row.parent_id !== null && !parent)) continue
    const texts = textsOf(row, chain)
    const slugs = Object.fromEntries(
      LOCALES.flatMap((code) => (row.translations[code] ? [[code, row.translations[code].slug]] : [])),
    )
    const node: Node = {
      id: row.id,
      slug: texts.slug,
      name: texts.name,
      description: texts.description ?? '',
      image: row.image,
      slugs,
      product_count: row.product_count,
      parent,
      children: [],
    }
    byId.set(row.id, node)
    if (parent) parent.children.push(node)
    else roots.push(node)
    for (let up = parent; up; up = up.parent) up.product_count += row.product_count
  }
  return { roots, byId }
}

/** From the root down to the category itself. */
export function breadcrumbs(node: Node): { id: string; slug: string; name: string }[] {
  const trail: { id: string; slug: string; name: string }[] = []
  for (let at: Node | undefined = node; at; at = at.parent) trail.unshift({ id: at.id, slug: at.slug, name: at.name })
  return trail
}

// Field by field: a missing description falls back even where the name is translated.
function textsOf(row: CategoryRow, chain: readonly Locale[]): CategoryTexts {
  const pick = (field: 'name' | 'slug' | 'description') =>
    chain.map((locale) => row.translations[locale]?.[field]).find((text) => text)
  return { name: pick('name') ?? '', slug: pick('slug') ?? row.id, description: pick('description') ?? '' }
}
