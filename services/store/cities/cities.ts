import Type, { type Static } from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { AppError, invalidField } from '#lib/errors.ts'
import { newId } from '#lib/id.ts'
import { fallbackChain, type Locale } from '#lib/locale.ts'
import { type Bounds, boundsOf } from '#lib/rectangle.ts'
import { open, permission } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { checkVersion, versionInput } from '#platform/operation/version.ts'
import { shopOf } from '#platform/shop.ts'
import { inLanguage } from '../store.ts'
import { City, cityFields } from './shapes.ts'
import * as store from './store.ts'

const Said = Type.Object(cityFields)
const access = permission('city.manage')
const emits = ['city.changed'] as const

/** The cities that the shop knows, with the rectangles they lie in (STO-04). */
export const listCities = operation('city.list', {
  access: open,
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({ data: Type.Array(City) }),
  cache: { tags: () => ['shop'] },
  async run(ctx) {
    return { data: (await store.listCities(ctx.db)).map((row) => viewCity(row, ctx.locale)) }
  },
})

/** Adds a city. */
export const createCity = operation('city.create', {
  access,
  input: Type.Object(cityFields, { additionalProperties: false }),
  output: City,
  fails: ['name_missing', 'invalid_rectangle'],
  emits,
  idempotent: 'key',
  audited: true,
  async run(ctx, input) {
    const { default_locale } = await shopOf(ctx)
    const bounds = checked(input, default_locale)
    return ctx.tx(async (tx) => {
      const row = need(await store.putCity(tx, { id: newId(), ...input }, bounds))
      await appendEvents(tx, [ctx.event('city.changed', row.id, { id: row.id, change: 'created' })])
      return viewCity(row, ctx.locale)
    })
  },
})

/** Writes a city anew. */
export const updateCity = operation('city.update', {
  access,
  input: Type.Object({ id: Id, ...versionInput, ...cityFields }, { additionalProperties: false }),
  output: City,
  fails: ['city_not_found', 'name_missing', 'invalid_rectangle', 'stale_version'],
  emits,
  audited: true,
  async run(ctx, { id, version, ...said }) {
    const { default_locale } = await shopOf(ctx)
    const bounds = checked(said, default_locale)
    return ctx.tx(async (tx) => {
      checkVersion(version, need(await store.lockCity(tx, id)).version)
      const row = need(await store.putCity(tx, { id, ...said }, bounds))
      await appendEvents(tx, [ctx.event('city.changed', id, { id, change: 'updated' })])
      return viewCity(row, ctx.locale)
    })
  },
})

/** Forgets a city; branches deliver there no more. One that a delivery method is only for stays. */
export const deleteCity = operation('city.delete', {
  access,
  input: Type.Object({ id: Id }, { additionalProperties: false }),
  output: Type.Null(),
  fails: ['city_not_found', 'city_used'],
  emits,
  audited: true,
  run: (ctx, { id }) =>
    ctx.tx(async (tx) => {
      need(await store.lockCity(tx, id))
      if (await store.isOnlyCity(tx, id))
        throw new AppError('conflict', 'city_used', 'A delivery method is for this city only; give it another city first.')
      await store.deleteCity(tx, id)
      await appendEvents(tx, [ctx.event('city.changed', id, { id, change: 'deleted' })])
      return null
    }),
})

/** A city with its name in a language. */
export function viewCity(row: store.CityRow, locale: Locale): Static<typeof City> {
  return { ...row, name: cityName(row, locale) }
}

/** The name of a city in a language, or the next that there is. */
export function cityName({ translations }: Pick<store.CityRow, 'translations'>, locale: Locale): string {
  return inLanguage(translations, fallbackChain(locale))?.name ?? Object.values(translations)[0]?.name ?? ''
}

function checked({ translations, points }: Static<typeof Said>, locale: Locale): Bounds {
  if (!translations[locale]?.name.trim())
    throw invalidField(`/translations/${locale}/name`, 'name_missing', 'Give it a name in the language of the shop.')
  const bounds = boundsOf(points)
  if ('problem' in bounds) throw invalidField('/points', 'invalid_rectangle', bounds.problem)
  return bounds
}

function need(row: store.CityRow | undefined): store.CityRow {
  if (!row) throw new AppError('not_found', 'city_not_found', 'There is no such city.')
  return row
}
