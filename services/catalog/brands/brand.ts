import Type, { type Static } from 'typebox'
import { Id, Media, Nullable, Time, Translated } from '#contracts/shapes.ts'
import { AppError, invalidField } from '#lib/errors.ts'
import { fallbackChain, isLocale, type Locale } from '#lib/locale.ts'
import { slugify } from '#lib/slug.ts'
import type { Tx } from '#platform/db/pool.ts'
import { holdPicture } from '../media/store.ts'
import { safeHtml } from '../products/html.ts'
import type { BrandDraft, BrandRow, BrandTexts } from './store.ts'

const Name = Type.String({ minLength: 1, maxLength: 120, pattern: '\\S' })
const Seo = Type.Object(
  { title: Type.Optional(Type.String({ maxLength: 200 })), description: Type.Optional(Type.String({ maxLength: 500 })) },
  { additionalProperties: false },
)

/** What staff may say of a brand; `name` in a language only where it differs. */
export const brandFields = {
  name: Name,
  slug: Type.Optional(Type.String({ maxLength: 120 })),
  translations: Type.Optional(
    Translated(
      Type.Object(
        {
          name: Type.Optional(Type.String({ maxLength: 120 })),
          description: Type.Optional(Type.String({ maxLength: 5_000 })),
          seo: Type.Optional(Seo),
        },
        { additionalProperties: false },
      ),
    ),
  ),
  logo_id: Type.Optional(Nullable(Id)),
}
const BrandInput = Type.Object(brandFields)

/** A brand as staff see it. */
export const Brand = Type.Object({
  id: Id,
  name: Type.String(),
  slug: Type.String(),
  translations: Translated(
    Type.Object({
      name: Type.Optional(Type.String()),
      description: Type.Optional(Type.String()),
      seo: Type.Optional(Type.Object({ title: Type.Optional(Type.String()), description: Type.Optional(Type.String()) })),
    }),
  ),
  logo: Nullable(Media),
  product_count: Type.Integer(),
  version: Type.Integer(),
  created_at: Time,
})

/** Refusals of what is said of a brand. */
export const BRAND_FAILS = ['duplicate_slug', 'invalid_slug', 'media_not_found'] as const

/** A brand ready to be written: an address made from its name, safe descriptions, no empty texts. */
export function draftOf(id: string, said: Static<typeof BrandInput>, before?: BrandRow): BrandDraft {
  const slug = slugify(said.slug || before?.slug || said.name)
  if (!slug) throw invalidField('/slug', 'invalid_slug', 'A slug needs letters or digits.')
  const texts = Object.entries(said.translations ?? before?.translations ?? {}).flatMap(([locale, own]) => {
    const { title, description } = own.seo ?? {}
    const seo = { ...(title ? { title } : {}), ...(description ? { description } : {}) }
    const kept: BrandTexts = {
      ...(own.name?.trim() ? { name: own.name.trim() } : {}),
      ...(own.description ? { description: safeHtml(own.description) } : {}),
      ...(Object.keys(seo).length > 0 ? { seo } : {}),
    }
    return isLocale(locale) && Object.keys(kept).length > 0 ? [[locale, kept] as const] : []
  })
  const logo = said.logo_id === undefined ? (before?.logo?.id ?? null) : said.logo_id
  return { id, name: said.name.trim(), slug, translations: Object.fromEntries(texts), logo_id: logo }
}

/** Refuses (422 `media_not_found`) a logo that is not there. */
export async function checkLogo(tx: Tx, id: string | null): Promise<void> {
  if (id !== null && !(await holdPicture(tx, id)))
    throw invalidField('/logo_id', 'media_not_found', `There is no picture ${id}; upload it first.`)
}

/** 404: no such brand. */
export function noBrand(): AppError {
  return new AppError('not_found', 'brand_not_found', 'There is no such brand.')
}

/** 422: another brand has the address. */
export function duplicateSlug(slug: string): AppError {
  return invalidField('/slug', 'duplicate_slug', `Another brand has the address ${slug}; ${slug}-2 may be free.`)
}

/** A brand's name in a language. */
export function brandName(brand: Pick<BrandRow, 'name' | 'translations'>, locale: Locale): string {
  return brand.translations[locale]?.name ?? brand.name
}

/** A brand as shoppers meet it, in their language. */
export function shownBrand(brand: Omit<BrandRow, 'product_count'>, locale: Locale, shopDefault: Locale) {
  const name = brandName(brand, locale)
  const description = fallbackChain(locale, shopDefault)
    .map((code) => brand.translations[code]?.description)
    .find(Boolean)
  const seo = brand.translations[locale]?.seo ?? {}
  return {
    id: brand.id,
    slug: brand.slug,
    name,
    description: description ?? '',
    seo: { title: seo.title ?? name, description: seo.description ?? '' },
    logo: brand.logo,
  }
}
