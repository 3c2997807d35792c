import Type, { type Static } from 'typebox'
import type { Shop } from '#contracts/calls.ts'
import { AppError, invalidField } from '#lib/errors.ts'
import { fallbackChain, type Locale } from '#lib/locale.ts'
import { publicationOf } from '#lib/publication.ts'
import { isTimeZone } from '#lib/time-zone.ts'
import type { Context } from '#platform/operation/context.ts'
import { refuseOtherBranch } from '../branch-scope.ts'
import { inLanguage } from '../store.ts'
import { type Branch, branchFields } from './shapes.ts'
import type { BranchRow } from './store.ts'

const Said = Type.Object(branchFields)

/** Refusals of what is said of a branch. */
export const BRANCH_FAILS = [
  'name_missing',
  'duplicate_slug',
  'unknown_time_zone',
  'unknown_currency',
  'invalid_hours',
  'invalid_time',
] as const

/** What is said of a branch, checked: what is left out stays as it was. */
export function termsOf(
  id: string,
  said: Static<typeof Said>,
  shop: Shop,
  before?: BranchRow,
): Omit<BranchRow, 'is_default' | 'published' | 'version'> {
  if (!said.translations[shop.default_locale]?.name.trim())
    throw invalidField(`/translations/${shop.default_locale}/name`, 'name_missing', 'Give it a name in the language of the shop.')
  if (!isTimeZone(said.time_zone))
    throw invalidField('/time_zone', 'unknown_time_zone', 'Name a time zone of the IANA list, such as Europe/Kyiv.')
  if (said.default_currency && !shop.currencies.some(({ code }) => code === said.default_currency))
    throw invalidField('/default_currency', 'unknown_currency', 'The shop does not sell in this currency.')
  const wrong = said.opening_hours?.findIndex(({ from, to }) => from >= to) ?? -1
  if (wrong >= 0) throw invalidField(`/opening_hours/${wrong}/to`, 'invalid_hours', 'It closes after it opens.')
  const location =
    said.location === undefined
      ? { latitude: before?.latitude ?? null, longitude: before?.longitude ?? null }
      : (said.location ?? { latitude: null, longitude: null })
  const publication = publicationOf(said, before)
  if (before?.is_default && (publication.starts_at !== null || publication.ends_at !== null)) throw defaultStays()
  return {
    id,
    ...publication,
    slug: said.slug,
    translations: said.translations,
    online: said.online ?? before?.online ?? true,
    phone: said.phone?.trim() ?? before?.phone ?? '',
    email: said.email?.trim() ?? before?.email ?? '',
    address: said.address === undefined ? (before?.address ?? null) : said.address,
    ...location,
    opening_hours: said.opening_hours ?? before?.opening_hours ?? [],
    time_zone: said.time_zone,
    default_currency: said.default_currency === undefined ? (before?.default_currency ?? null) : said.default_currency,
    default_locale: said.default_locale === undefined ? (before?.default_locale ?? null) : said.default_locale,
  }
}

/** The branch that was looked for; refuses one that is not there, or not the caller's. */
export function needBranch(ctx: Context, row: BranchRow | undefined): BranchRow {
  if (!row) throw new AppError('not_found', 'branch_not_found', 'There is no such branch.')
  refuseOtherBranch(ctx, row.id)
  return row
}

/** 409: the default branch is there for everybody, always. */
export function defaultStays(): AppError {
  return new AppError('conflict', 'default_branch_stays', 'Shoppers come to the default branch first; make another one default.')
}

/** 422: another branch has this slug. */
export function duplicateSlug(): AppError {
  return invalidField('/slug', 'duplicate_slug', 'Another branch has this short name.')
}

/** A branch as staff see it. */
export function viewBranch({ latitude, longitude, ...row }: BranchRow, locale: Locale): Static<typeof Branch> {
  return {
    ...row,
    name: inLanguage(row.translations, fallbackChain(locale))?.name ?? row.slug,
    location: latitude === null || longitude === null ? null : { latitude, longitude },
  }
}
