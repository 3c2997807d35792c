import type { Media } from '#contracts/shapes.ts'
import { fallbackChain, LOCALES, type Locale } from '#lib/locale.ts'
import { isShownAt, nextChange } from '#lib/publication.ts'
import type { Context } from '#platform/operation/context.ts'
import { type CategoryRow, type CategoryTexts, listCategories } from './store.ts'

/** A category as shoppers meet it. */
export interface Node {
  id: string
  slug: string
  name: string
  description: string
  seo: { title: string; description: string }
  image: Media | null
  slugs: Partial<Record<Locale, string>>
  product_count: number
  parent: Node | undefined
  children: Node[]
}

/** A branch's categories in one language: enabled ones below enabled parents, those it publishes. */
export interface Tree {
  roots: Node[]
  byId: Map<string, Node>
}

interface Categories {
  rows: CategoryRow[]
  hiding: Set<string>
}

/** All categories and the branches that hide some of them, from one query, kept until a category or the products in it change, or one begins or ends. */
function categoriesOf(ctx: Context): Promise<Categories> {
  return ctx.runtime.cache.load('categories', async () => {
    const rows = await listCategories(ctx.db)
    const change = nextChange(rows, ctx.now())
    if (change !== null) ctx.runtime.tags.dropAt(Date.parse(change), ['categories'])
    const value = { rows, hiding: new Set(rows.flatMap((row) => row.hidden_in)) }
    return { value, tags: ['categories'], bytes: rows.length * 900 + 200 }
  }) as Promise<Categories>
}

/** The whole menu of a branch; branches that show everything share one. */
export async function treeOf(ctx: Context, locale: Locale, branchId: string): Promise<Tree> {
  const scope = (await categoriesOf(ctx)).hiding.has(branchId) ? branchId : 'whole'
  return ctx.runtime.cache.load(`tree ${scope} ${locale}`, async () => {
    // Asked for again: what was read before this making began may be stale by now, and would be kept as fresh.
    const value = buildTree((await categoriesOf(ctx)).rows, locale, scope, ctx.now())
    return { value, tags: ['categories'], bytes: value.byId.size * 600 + 200 }
  }) as Promise<Tree>
}

/**
 * Puts rows (parents first) together as a tree. What is disabled is gone with all below it; what the branch does not publish,
 * or not now, is gone alone: its children hang below the next category up that is there (CAT-01).
 */
export function buildTree(list: readonly CategoryRow[], locale: Locale, branchId: string, now: number): Tree {
  const byId = new Map<string, Node>()
  const above = new Map<string, Node | undefined>()
  const roots: Node[] = []
  const chain = fallbackChain(locale)
  for (const row of list) {
    if (!row.enabled || (row.parent_id !== null && !above.has(row.parent_id))) continue
    const parent = row.parent_id === null ? undefined : above.get(row.parent_id)
    if (row.hidden_in.includes(branchId) || !isShownAt(row, now)) {
      above.set(row.id, parent)
      continue
    }
    const texts = textsOf(row, chain)
    const slugs = Object.fromEntries(
      LOCALES.flatMap((code) => (row.translations[code] ? [[code, row.translations[code].slug]] : [])),
    )
    const node: Node = {
      id: row.id,
      slug: texts.slug,
      name: texts.name,
      description: texts.description ?? '',
      seo: { title: row.translations[locale]?.seo?.title ?? '', description: row.translations[locale]?.seo?.description ?? '' },
      image: row.image,
      slugs,
      product_count: row.product_count,
      parent,
      children: [],
    }
    byId.set(row.id, node)
    above.set(row.id, node)
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
