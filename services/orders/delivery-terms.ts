import Type, { type Static } from 'typebox'
import type { DeliveryMethod, DeliveryZone } from '#contracts/calls.ts'
import { type Address, MoneyShape, Nullable, OneOf } from '#contracts/shapes.ts'
import { invalidField } from '#lib/errors.ts'
import { type Money, parseMoney, toJson } from '#lib/money.ts'
import { billed, placeKey, type TaxTerms } from '#lib/taxes.ts'

/** A way of delivery as shoppers choose it for an address: what it costs there, and why it is not there for it. */
export const JudgedDelivery = Type.Object({
  code: Type.String(),
  fee: MoneyShape,
  available: Type.Boolean(),
  reason: Nullable(OneOf(['other_country', 'other_city'])),
})
export type JudgedDelivery = Static<typeof JudgedDelivery>

/** The city of an address among those that a branch delivers to, by its name in any language (STO-04). */
export function zoneOf(zones: readonly DeliveryZone[], address: Address | null | undefined): DeliveryZone | undefined {
  if (!address) return undefined
  const city = placeKey(address.city)
  return zones.find((zone) => zone.country === address.country && zone.names.some((name) => placeKey(name) === city))
}

/** What a way of delivery costs for goods of a price: nothing from its own limit on, else the city's fee or its own. */
export function deliveryFeeOf(method: DeliveryMethod, zone: DeliveryZone | undefined, goods: Money): Money {
  const { currency } = goods
  if (method.free_from !== null && goods.minor >= parseMoney(method.free_from.amount, currency).minor)
    return { minor: 0n, currency }
  const byCity = method.kind === 'shipping' && method.fee_by_city ? zone?.fee : null
  return parseMoney((byCity ?? method.fee).amount, currency)
}

/** Whether a way of delivery is there for an address, and what is billed for it; without an address yet nothing speaks against it. */
export function judgeDelivery(
  method: DeliveryMethod,
  zone: DeliveryZone | undefined,
  address: Address | null | undefined,
  goods: Money,
  taxes: TaxTerms,
): JudgedDelivery {
  const isShipped = method.kind === 'shipping' && address
  const reason =
    isShipped && method.countries.length > 0 && !method.countries.includes(address.country)
      ? 'other_country'
      : isShipped && method.city_ids.length > 0 && !method.city_ids.includes(zone?.city_id ?? '')
        ? 'other_city'
        : null
  const { unit } = billed(deliveryFeeOf(method, zone, goods), method.tax_class, taxes)
  return { code: method.code, fee: toJson(unit), available: reason === null, reason }
}

/** 422: a way of delivery that does not go to the address. */
export function notDelivered(method: DeliveryMethod, reason: JudgedDelivery['reason']) {
  return invalidField(
    '/delivery_method',
    'not_delivered_there',
    `${method.name} does not go to this ${reason === 'other_country' ? 'country' : 'city'}; choose another delivery method.`,
  )
}
