import Type, { type Static } from 'typebox'
import { Id, Nullable, OneOf, Time, Translated } from '#contracts/shapes.ts'
import { AppError } from '#lib/errors.ts'
import type { Locale } from '#lib/locale.ts'
import { slugify } from '#lib/slug.ts'
import type { ChangeRow, TagRow } from './store.ts'

/** A tag as staff see it: its name on products, its address, what it is called where that differs. */
export const Tag = Type.Object({
  id: Id,
  name: Type.String(),
  slug: Type.String(),
  translations: Translated(Type.Object({ name: Type.String() })),
  product_count: Type.Integer(),
  version: Type.Integer(),
  created_at: Time,
})

/** A tag that is being renamed, merged or deleted on its products, and how far that is. */
export const TagChange = Type.Object({
  id: Id,
  kind: OneOf(['rename', 'merge', 'delete']),
  tag: Type.String(),
  becomes: Nullable(Type.String()),
  done: Type.Integer(),
  total: Type.Integer(),
  running: Type.Boolean(),
  created_at: Time,
})

/** What a tag may be called. */
export const TagName = Type.String({ minLength: 1, maxLength: 60, pattern: '\\S' })

/** The address of a tag; spellings with one address are one tag. */
export function tagSlug(name: string): string {
  return slugify(name) || name.trim().toLowerCase()
}

/** What a tag is called in a language. */
export function tagName(tag: Pick<TagRow, 'name' | 'translations'>, locale: Locale): string {
  return tag.translations[locale]?.name ?? tag.name
}

/** 404: no such tag. */
export function noTag(): AppError {
  return new AppError('not_found', 'tag_not_found', 'There is no such tag.')
}

/** A change of a tag as the API shows it. */
export function changeView({ finished_at, ...row }: ChangeRow): Static<typeof TagChange> {
  return { ...row, running: finished_at === null }
}
