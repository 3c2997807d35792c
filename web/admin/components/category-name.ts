import { fallbackChain, type Locale, type Translations } from '#lib/locale.ts'
import type { Category } from '../api/types.ts'

/** The text in a language, or in the next one that has it. */
export function textOf<T>(translations: Translations<T>, locale: Locale): T | undefined {
  return fallbackChain(locale)
    .map((one) => translations[one])
    .find((text) => text !== undefined)
}

/** A category as a node of a tree control. */
export type CategoryNode = { value: string; key: string; title: string; category: Category; children: CategoryNode[] }

/** Builds the tree of categories in the order the shop shows them. */
export function categoryTree(categories: Category[], locale: Locale, parent: string | null = null): CategoryNode[] {
  return categories
    .filter((one) => one.parent_id === parent)
    .sort((a, b) => b.priority - a.priority)
    .map((category) => ({
      value: category.id,
      key: category.id,
      title: textOf(category.translations, locale)?.name ?? category.id,
      category,
      children: categoryTree(categories, locale, category.id),
    }))
}
