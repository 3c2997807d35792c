import Type from 'typebox'
import { Id, MoneyShape, Nullable } from '#contracts/shapes.ts'
import { fallbackChain } from '#lib/locale.ts'
import { minorToJson } from '#lib/money.ts'
import { isShownAt } from '#lib/publication.ts'
import { distanceKm } from '#lib/rectangle.ts'
import { open } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { shopOf } from '#platform/shop.ts'
import { cityName } from '../cities/cities.ts'
import { Latitude, Longitude } from '../cities/shapes.ts'
import { findCityAt, listBranchesOf } from '../cities/store.ts'
import { inLanguage } from '../store.ts'
import { listAll } from './store.ts'

/** The city at a point, and the published branches: those that deliver there first, then the nearest (STO-04). */
export const nearestBranches = operation('branch.nearest', {
  access: open,
  input: Type.Object({ lat: Latitude, lng: Longitude }, { additionalProperties: false }),
  output: Type.Object({
    city: Nullable(Type.Object({ id: Id, name: Type.String(), country: Type.String() })),
    data: Type.Array(
      Type.Object({
        id: Id,
        slug: Type.String(),
        name: Type.String(),
        online: Type.Boolean(),
        /** Whether it delivers to the city; for these, what it asks there where that differs from the shop's. */
        delivers: Type.Boolean(),
        delivery_fee: Nullable(MoneyShape),
        minimum_order: Nullable(MoneyShape),
        /** Null where it is not said where the branch is. */
        distance_km: Nullable(Type.Number()),
      }),
    ),
  }),
  async run(ctx, { lat, lng }) {
    const here = { latitude: lat, longitude: lng }
    const [{ base_currency }, city, branches] = await Promise.all([shopOf(ctx), findCityAt(ctx.db, lat, lng), listAll(ctx.db)])
    const zones = new Map((city ? await listBranchesOf(ctx.db, city.id) : []).map((zone) => [zone.branch_id, zone]))
    const money = (minor: bigint | null | undefined) => (minor == null ? null : minorToJson(minor, base_currency))
    const chain = fallbackChain(ctx.locale)
    const data = branches
      .filter((branch) => branch.published && isShownAt(branch, ctx.now()))
      .map(({ id, slug, translations, online, latitude, longitude }) => {
        const zone = zones.get(id)
        const km = latitude === null || longitude === null ? null : distanceKm(here, { latitude, longitude })
        return {
          id,
          slug,
          name: inLanguage(translations, chain)?.name ?? slug,
          online,
          delivers: zone !== undefined,
          delivery_fee: money(zone?.fee_minor),
          minimum_order: money(zone?.minimum_minor),
          distance_km: km === null ? null : Math.round(km * 10) / 10,
        }
      })
      .sort(
        (a, b) =>
          Number(b.delivers) - Number(a.delivers) ||
          (a.distance_km ?? Number.POSITIVE_INFINITY) - (b.distance_km ?? Number.POSITIVE_INFINITY),
      )
    return { city: city ? { id: city.id, name: cityName(city, ctx.locale), country: city.country } : null, data }
  },
})
