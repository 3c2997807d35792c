import type { Static, TSchema } from 'typebox'
import { cartEvents } from './events/cart.ts'
import { catalogEvents } from './events/catalog.ts'
import { identityEvents } from './events/identity.ts'
import { notificationEvents } from './events/notifications.ts'
import { orderEvents } from './events/orders.ts'
import { paymentEvents } from './events/payments.ts'
import { promotionEvents } from './events/promotions.ts'
import { searchEvents } from './events/search.ts'
import { storeEvents } from './events/store.ts'

/** Every event by name, with the shape of its payload, by the service whose log holds it. Only ever extended. */
export const EVENTS_BY_SERVICE = {
  identity: identityEvents,
  store: storeEvents,
  catalog: catalogEvents,
  search: searchEvents,
  cart: cartEvents,
  orders: orderEvents,
  payments: paymentEvents,
  promotions: promotionEvents,
  notifications: notificationEvents,
} as const satisfies Record<string, Record<string, TSchema>>

type ByService = typeof EVENTS_BY_SERVICE
type Schemas = ByService['identity'] &
  ByService['store'] &
  ByService['catalog'] &
  ByService['search'] &
  ByService['cart'] &
  ByService['orders'] &
  ByService['payments'] &
  ByService['promotions'] &
  ByService['notifications']

/** Name of an event, `entity.past_tense`. */
export type EventName = keyof Schemas

/** Payload of each event. */
export type EventPayloads = { [K in EventName]: Static<Schemas[K]> }

/** The service whose log holds an event. */
export function ownerOf(name: EventName): string {
  for (const [service, events] of Object.entries(EVENTS_BY_SERVICE)) if (name in events) return service
  throw new Error(`No service declares the event ${name}.`)
}
