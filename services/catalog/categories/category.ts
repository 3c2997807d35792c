import Type, { type Static } from 'typebox'
import { Id, Instant, Media, Nullable, Time, Translated } from '#contracts/shapes.ts'
import { AppError, invalidField } from '#lib/errors.ts'
import { isLocale, type Locale, type Translations } from '#lib/locale.ts'
import { slugify } from '#lib/slug.ts'
import { safeHtml } from '../products/html.ts'
import type { CategoryRow, CategoryTexts } from './store.ts'

const Seo = Type.Object(
  { title: Type.Optional(Type.String({ maxLength: 200 })), description: Type.Optional(Type.String({ maxLength: 500 })) },
  { additionalProperties: false },
)

const Texts = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 120, pattern: '\\S' }),
    slug: Type.Optional(Type.String({ maxLength: 120 })),
    description: Type.Optional(Type.String({ maxLength: 5_000 })),
    seo: Type.Optional(Seo),
  },
  { additionalProperties: false },
)

/** What staff may say of a category. */
export const categoryFields = {
  translations: Translated(Texts),
  enabled: Type.Optional(Type.Boolean()),
  priority: Type.Optional(Type.Integer({ minimum: -1_000, maximum: 1_000 })),
  image_id: Type.Optional(Nullable(Id)),
  /** From when until when it is shown (STO-07). */
  starts_at: Type.Optional(Nullable(Instant)),
  ends_at: Type.Optional(Nullable(Instant)),
}

/** A category as staff see it. */
export const Category = Type.Object({
  id: Id,
  parent_id: Nullable(Id),
  translations: Translated(
    Type.Object({
      name: Type.String(),
      slug: Type.String(),
      description: Type.Optional(Type.String()),
      seo: Type.Optional(Type.Object({ title: Type.Optional(Type.String()), description: Type.Optional(Type.String()) })),
    }),
  ),
  enabled: Type.Boolean(),
  priority: Type.Integer(),
  image: Nullable(Media),
  depth: Type.Integer(),
  product_count: Type.Integer(),
  hidden_in: Type.Array(Id),
  starts_at: Nullable(Time),
  ends_at: Nullable(Time),
  version: Type.Integer(),
})

/** Gives every language a slug, made from the name where none is given. */
export function withSlugs(translations: Static<(typeof categoryFields)['translations']>): Translations<CategoryTexts> {
  const entries = Object.entries(translations).filter(([locale]) => isLocale(locale))
  if (entries.length === 0)
    throw invalidField('/translations', 'name_needed', 'A category needs a name in at least one language.')
  return Object.fromEntries(
    entries.map(([locale, texts]) => {
      const slug = slugify(texts.slug || texts.name)
      if (!slug) throw invalidField(`/translations/${locale}/slug`, 'invalid_slug', 'A slug needs letters or digits.')
      return [locale, { ...texts, slug, ...(texts.description ? { description: safeHtml(texts.description) } : {}) }]
    }),
  )
}

/** Refuses slugs that another category has, each with one that is free. */
export function refuseTakenSlugs(taken: { locale: Locale; slug: string }[]): void {
  if (taken.length === 0) return
  const errors = taken.map(({ locale, slug }) => ({
    pointer: `/translations/${locale}/slug`,
    code: 'duplicate_slug',
    detail: `${slug} is taken; ${slug}-2 may be free.`,
  }))
  throw new AppError('invalid', 'duplicate_slug', 'Another category has this slug.', { errors })
}

/** A category row as the API shows it. */
export function viewOf(row: CategoryRow): Static<typeof Category> {
  const { id, parent_id, translations, enabled, priority, image, product_count, hidden_in, starts_at, ends_at, version } = row
  const about = { id, parent_id, translations, enabled, priority, image, depth: row.path.length }
  return { ...about, product_count, hidden_in, starts_at, ends_at, version }
}
