import Type, { type Static } from 'typebox'
import type { Shop } from '#contracts/calls.ts'
import { Id, Instant, Media, Nullable, OneOf, Time, Translated } from '#contracts/shapes.ts'
import { AppError, invalidField } from '#lib/errors.ts'
import { LOCALES, type Locale } from '#lib/locale.ts'
import { branchOf } from '../coupons/coupon.ts'
import { LINK_TYPES, LinkInput, linkOf } from './link.ts'
import type { AdvertisementRow } from './store.ts'
import type { Targets } from './targets.ts'

/** Where the shop shows advertisements, and how many of them at once. */
export const PLACES = { home_top: 3, home_middle: 3, category: 2, search: 2 } as const
/** A place of the shop that shows advertisements. */
export type Position = keyof typeof PLACES
/** Names of those places. */
export const POSITIONS = Object.keys(PLACES) as Position[]

/** Where an advertisement stands by itself; whether it is seen depends on where it leads, too. */
export const ADVERTISEMENT_STATES = ['unpublished', 'planned', 'running', 'over'] as const

const Texts = Type.Object(
  {
    title: Type.Optional(Type.String({ maxLength: 80 })),
    text: Type.Optional(Type.String({ maxLength: 200 })),
    button: Type.Optional(Type.String({ maxLength: 40 })),
    alt: Type.Optional(Type.String({ maxLength: 200 })),
  },
  { additionalProperties: false },
)
const Pictures = Translated(Id)

/** What staff say of an advertisement (PRM-04). */
export const advertisementFields = {
  branch_id: Type.Optional(Id),
  position: OneOf(POSITIONS),
  translations: Translated(Texts),
  image_id: Id,
  /** Pictures of their own for languages that want one. */
  images: Type.Optional(Pictures),
  link: LinkInput,
  priority: Type.Optional(Type.Integer({ minimum: -1_000, maximum: 1_000 })),
  starts_at: Type.Optional(Nullable(Instant)),
  ends_at: Type.Optional(Nullable(Instant)),
}
const AdvertisementInput = Type.Object(advertisementFields)

/** An advertisement as staff see it. */
export const Advertisement = Type.Object({
  id: Id,
  version: Type.Integer(),
  branch_id: Id,
  position: OneOf(POSITIONS),
  translations: Translated(Texts),
  image_id: Id,
  images: Pictures,
  /** The picture for all languages; null when it is gone, and with it the advertisement. */
  image: Nullable(Media),
  /** The pictures of single languages that are there. */
  own_images: Translated(Media),
  link: Type.Object({
    type: OneOf(LINK_TYPES),
    product_id: Nullable(Id),
    category_id: Nullable(Id),
    url: Nullable(Type.String()),
    product: Nullable(Type.String()),
    category: Nullable(Type.String()),
    /** Whether shoppers may go there; where they may not, the advertisement is not shown. */
    visible: Type.Boolean(),
  }),
  priority: Type.Integer(),
  starts_at: Nullable(Time),
  ends_at: Nullable(Time),
  state: OneOf(ADVERTISEMENT_STATES),
  views: Type.Integer(),
  clicks: Type.Integer(),
  /** Clicks for each view; null before the first view. */
  click_rate: Nullable(Type.Number()),
  created_at: Time,
})

/** Refusals of what is said of an advertisement. */
export const ADVERTISEMENT_FAILS = [
  'texts_needed',
  'invalid_time',
  'branch_not_found',
  'link_incomplete',
  'invalid_url',
  'picture_not_found',
  'product_not_found',
  'category_not_found',
] as const

/** What of an advertisement staff decide. */
export type Draft = Omit<AdvertisementRow, 'published' | 'views' | 'clicks' | 'version' | 'created_at'>

/** An advertisement ready to be written, or refused naming the field. */
export function draftOf(id: string, said: Static<typeof AdvertisementInput>, shop: Shop): Draft {
  const starts_at = instantOf('starts_at', said.starts_at)
  const ends_at = instantOf('ends_at', said.ends_at)
  if (starts_at !== null && ends_at !== null && ends_at <= starts_at)
    throw invalidField('/ends_at', 'invalid_time', 'An advertisement ends after it starts.')
  const translations = filled(said.translations)
  if (!Object.values(translations).some((texts) => texts.title || texts.alt))
    throw invalidField(
      '/translations',
      'texts_needed',
      'Give it a title, or say in the alternative text what its picture shows: some shoppers hear it.',
    )
  return {
    id,
    branch_id: branchOf(said.branch_id, shop),
    position: said.position,
    translations,
    image_id: said.image_id,
    images: said.images ?? {},
    ...linkOf(said.link),
    priority: said.priority ?? 0,
    starts_at,
    ends_at,
  }
}

/** Every picture of an advertisement. */
export function picturesOf({ image_id, images }: Pick<AdvertisementRow, 'image_id' | 'images'>): string[] {
  return [...new Set([image_id, ...Object.values(images)])]
}

/** An advertisement as staff see it. */
export function viewOf(row: AdvertisementRow, targets: Targets, now: number): Static<typeof Advertisement> {
  const { published: _, link_type, product_id, category_id, url, views, clicks, ...rest } = row
  return {
    ...rest,
    image: targets.pictures.get(row.image_id) ?? null,
    own_images: Object.fromEntries(
      Object.entries(row.images).flatMap(([locale, id]) => {
        const picture = targets.pictures.get(id)
        return picture ? [[locale, picture]] : []
      }),
    ),
    link: {
      type: link_type,
      product_id,
      category_id,
      url,
      product: targets.products.get(product_id ?? '')?.name ?? null,
      category: targets.categories.get(category_id ?? '')?.name ?? null,
      visible: targets.leadsSomewhere(row),
    },
    state: stateOf(row, now),
    views: Number(views),
    clicks: Number(clicks),
    click_rate: views > 0n ? Number(clicks) / Number(views) : null,
  }
}

/** Where an advertisement stands by itself. */
export function stateOf(
  row: Pick<AdvertisementRow, 'published' | 'starts_at' | 'ends_at'>,
  now: number,
): (typeof ADVERTISEMENT_STATES)[number] {
  if (!row.published) return 'unpublished'
  if (row.starts_at !== null && Date.parse(row.starts_at) > now) return 'planned'
  return row.ends_at !== null && Date.parse(row.ends_at) <= now ? 'over' : 'running'
}

/** 404: no such advertisement. */
export function noAdvertisement(): AppError {
  return new AppError('not_found', 'advertisement_not_found', 'There is no such advertisement.')
}

function filled(said: AdvertisementRow['translations']): AdvertisementRow['translations'] {
  const kept: AdvertisementRow['translations'] = {}
  for (const locale of LOCALES as readonly Locale[]) {
    const texts = Object.entries(said[locale] ?? {}).flatMap(([name, text]) => (text.trim() ? [[name, text.trim()]] : []))
    if (texts.length > 0) kept[locale] = Object.fromEntries(texts)
  }
  return kept
}

function instantOf(field: 'starts_at' | 'ends_at', said: string | null | undefined): string | null {
  if (!said) return null
  const time = Date.parse(said)
  if (Number.isNaN(time)) throw invalidField(`/${field}`, 'invalid_time', 'This is not a time.')
  return new Date(time).toISOString()
}
