import { newId } from '#lib/id.ts'
import { LOCALES, type Translations } from '#lib/locale.ts'
import { slugify } from '#lib/slug.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { Context } from '#platform/operation/context.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { saveCategory } from '../../categories/store.ts'
import type { FileCategory } from '../formats/file-product.ts'
import { findCategories, isSlugTaken, lockPlaces, type Placed } from './place-store.ts'

const CATALOGUE = {
  slug: 'catalogue',
  names: { en: 'Catalogue', fa: 'کاتالوگ', ar: 'الكتالوج', uk: 'Каталог' },
}

/** Where products of a file go: the shop's own categories by their way, and new ones where there are none. */
export class Places {
  readonly #ctx: Context
  readonly #parentId: string | undefined
  #known = new Map<string, string>()

  /** `parentId` is the category below which new ones are made that name no parent. */
  constructor(ctx: Context, parentId: string | undefined) {
    this.#ctx = ctx
    this.#parentId = parentId
  }

  /** Forgets what was made in a transaction that was undone. */
  forget(): void {
    this.#known = new Map()
  }

  /** The category of a way, made where it is missing. */
  async find(tx: Tx, way: FileCategory): Promise<string> {
    const key = way.map((step) => step.slug).join('/')
    const known = this.#known.get(key)
    if (known) return known
    const mayBeRoot = await this.#ctx.setting<boolean>('products_in_root_categories')
    const id = existing(await findCategories(tx), way, mayBeRoot) ?? (await this.#make(tx, way, mayBeRoot))
    this.#known.set(key, id)
    return id
  }

  async #make(tx: Tx, way: FileCategory, mayBeRoot: boolean): Promise<string> {
    // Two imports at once would both make it; the lock lasts as long as the transaction.
    await lockPlaces(tx)
    const all = await findCategories(tx)
    const found = existing(all, way, mayBeRoot)
    if (found) return found
    const deepest = await this.#ctx.setting<number>('category_max_depth')
    let parent = way.length === 1 ? await this.#parentFor(tx, all, way) : undefined
    // Steps that would lie too deep fall together into the last that may be.
    const steps =
      way.length + (parent?.path.length ?? 0) > deepest ? [...way.slice(0, Math.max(1, deepest - 1)), way.at(-1)] : way
    for (const step of steps) {
      if (!step) continue
      const here = all.find((one) => one.parent_id === (parent?.id ?? null) && isStep(one, step))
      parent = here ?? (await this.#add(tx, parent, step))
      if (!here) all.push(parent)
    }
    return parent?.id ?? ''
  }

  // Below the chosen category; else beside its namesake; else below the first root; else below a root of its own.
  async #parentFor(tx: Tx, all: Placed[], [step]: FileCategory): Promise<Placed> {
    const chosen = all.find((one) => one.id === this.#parentId)
    const namesake = all.find((one) => one.parent_id === null && step && isStep(one, step))
    const firstRoot = all.find((one) => one.parent_id === null)
    const found = chosen ?? namesake ?? firstRoot
    if (found) return found
    const made = await this.#add(tx, undefined, CATALOGUE)
    all.push(made)
    return made
  }

  async #add(tx: Tx, parent: Placed | undefined, step: { slug: string; names: Translations<string> }): Promise<Placed> {
    const id = newId()
    const names = Object.keys(step.names).length > 0 ? step.names : { en: words(step.slug) }
    const translations: Placed['translations'] = {}
    for (const locale of LOCALES) {
      const name = names[locale]
      if (name) translations[locale] = { name, slug: await freeSlug(tx, locale, ownSlug(names, step.slug, locale)) }
    }
    const path = [...(parent?.path ?? []), id]
    await saveCategory(tx, {
      id,
      parent_id: parent?.id ?? null,
      path,
      translations,
      starts_at: null,
      ends_at: null,
      enabled: true,
      priority: 0,
      image_id: null,
    })
    await appendEvents(tx, [this.#ctx.event('category.changed', id, { id, change: 'created' })])
    return { id, parent_id: parent?.id ?? null, path, translations }
  }
}

// A way that is one step may lie anywhere; products never go into a root unless a setting lets them.
function existing(all: readonly Placed[], way: FileCategory, mayBeRoot: boolean): string | undefined {
  const last = way.at(-1)
  if (!last) return undefined
  const byId = new Map(all.map((one) => [one.id, one]))
  const fits = (one: Placed) => {
    const above = one.path.map((id) => byId.get(id))
    return way.every((step, at) => {
      const placed = above[above.length - way.length + at]
      return placed !== undefined && isStep(placed, step)
    })
  }
  return all.find((one) => (mayBeRoot || one.parent_id !== null) && fits(one))?.id
}

function isStep(one: Placed, step: { slug: string; names: Translations<string> }): boolean {
  const names = new Set(Object.values(step.names).map((name) => name.trim().toLowerCase()))
  return Object.values(one.translations).some(({ slug, name }) => slug === step.slug || names.has(name.trim().toLowerCase()))
}

// The slug of the file is that of the first language it names the step in.
function ownSlug(names: Translations<string>, slug: string, locale: string): string {
  const first = LOCALES.find((candidate) => names[candidate])
  return locale === first ? slug : slugify(names[locale as keyof typeof names] ?? '') || slug
}

async function freeSlug(tx: Tx, locale: string, slug: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? slug : `${slug}-${number}`
    if (!(await isSlugTaken(tx, locale, candidate))) return candidate
  }
}

function words(slug: string): string {
  const text = slug.replaceAll('-', ' ')
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
