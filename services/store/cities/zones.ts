import Type from 'typebox'
import { Id, Nullable } from '#contracts/shapes.ts'
import { AppError, invalidField } from '#lib/errors.ts'
import { minorToJson, parseMoney } from '#lib/money.ts'
import { permission } from '#platform/operation/access.ts'
import type { Context } from '#platform/operation/context.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { checkVersion, versionInput } from '#platform/operation/version.ts'
import { shopOf } from '#platform/shop.ts'
import { refuseOtherBranch } from '../branch-scope.ts'
import { lockBranch } from '../branches/store.ts'
import { cityName } from './cities.ts'
import { Zone } from './shapes.ts'
import * as store from './store.ts'

const Amount = Type.Optional(Nullable(Type.Number({ minimum: 0 })))
const Zones = Type.Object({ data: Type.Array(Zone) })

/** The cities that a branch delivers to, with its fee and its smallest order there. */
export const listBranchCities = operation('branch.list_cities', {
  access: permission('branch.view'),
  input: Type.Object({ id: Id }, { additionalProperties: false }),
  output: Zones,
  fails: ['other_branch'],
  run(ctx, { id }) {
    refuseOtherBranch(ctx, id)
    return viewZones(ctx, id)
  },
})

/** Says which cities a branch delivers to, for which fee and from which amount; what is null follows the shop (STO-04). */
export const setBranchCities = operation('branch.set_cities', {
  access: permission('branch.manage'),
  input: Type.Object(
    {
      id: Id,
      ...versionInput,
      cities: Type.Array(
        Type.Object({ city_id: Id, delivery_fee: Amount, minimum_order: Amount }, { additionalProperties: false }),
        { maxItems: 2_000 },
      ),
    },
    { additionalProperties: false },
  ),
  output: Zones,
  fails: ['branch_not_found', 'other_branch', 'delivery_city_not_found', 'invalid_price', 'stale_version'],
  emits: ['branch.changed'],
  audited: true,
  async run(ctx, { id, version, cities }) {
    refuseOtherBranch(ctx, id)
    const { base_currency } = await shopOf(ctx)
    const minor = (amount: number | null | undefined, pointer: string) =>
      amount == null ? null : parseMoney(amount, base_currency, pointer).minor.toString()
    const zones = cities.map(({ city_id, delivery_fee, minimum_order }, row) => ({
      city_id,
      fee_minor: minor(delivery_fee, `/cities/${row}/delivery_fee`),
      minimum_minor: minor(minimum_order, `/cities/${row}/minimum_order`),
    }))
    await ctx.tx(async (tx) => {
      const branch = await lockBranch(tx, id)
      if (!branch) throw new AppError('not_found', 'branch_not_found', 'There is no such branch.')
      checkVersion(version, branch.version)
      const [unknown] = await store.setZones(tx, id, [...new Map(zones.map((zone) => [zone.city_id, zone])).values()])
      if (unknown !== undefined) {
        const row = zones.findIndex((zone) => zone.city_id === unknown)
        throw invalidField(`/cities/${row}/city_id`, 'delivery_city_not_found', 'There is no such city; make it first.')
      }
      await appendEvents(tx, [ctx.event('branch.changed', id, { id, change: 'cities' }, id)])
    })
    return viewZones(ctx, id)
  },
})

async function viewZones(ctx: Context, branchId: string) {
  const { base_currency } = await shopOf(ctx)
  const money = (minor: bigint | null) => (minor === null ? null : minorToJson(minor, base_currency))
  const found = await store.listZones(ctx.db, branchId)
  return {
    data: found.map((row) => ({
      city_id: row.city_id,
      name: cityName(row, ctx.locale),
      country: row.country,
      delivery_fee: money(row.fee_minor),
      minimum_order: money(row.minimum_minor),
    })),
  }
}
