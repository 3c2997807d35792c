import { sql } from 'kysely'
import { route } from '#platform/http/route.ts'
import { defineService } from '#platform/service.ts'
import { listFailedEvents } from './failed-events/list-failed-events.ts'
import { discardFailedEvents, retryFailedEvents } from './failed-events/take-failed-events.ts'
import { getPublicStore } from './get-public-store.ts'
import { getSettings } from './get-settings.ts'
import { getShop } from './get-shop.ts'
import { listBranches } from './list-branches.ts'
import { listDeliveryMethods } from './list-delivery-methods.ts'
import { listSettings } from './list-settings.ts'
import { storePermissions } from './permissions.ts'
import { prepareStore } from './prepare.ts'
import { rpcs } from './rpc.ts'
import { storeSettings } from './settings.ts'
import { updateSetting } from './update-setting.ts'

/** Branches, settings, currencies and rates, ways of delivery. */
export const store = defineService({
  name: 'store',
  migrations: new URL('./migrations/', import.meta.url),
  doors: ['failed_events()', 'take_failed_events(uuid[], boolean)'],
  routes: [
    route('GET /store', getPublicStore),
    route('GET /branches', listBranches),
    route('GET /settings', listSettings),
    route('PUT /settings/:key', updateSetting),
    route('GET /failed-events', listFailedEvents),
    route('POST /failed-events/retry', retryFailedEvents),
    route('POST /failed-events/discard', discardFailedEvents),
  ],
  rpc: rpcs,
  calls: {
    'store.getShop': getShop,
    'store.getSettings': getSettings,
    'store.listDeliveryMethods': listDeliveryMethods,
  },
  permissions: storePermissions,
  audits: {
    settings: (key) => sql`(select jsonb_object_agg(coalesce(branch_id::text, 'value'), value) from setting where key = ${key})`,
  },
  lockable: { settings: 'settings.update' },
  settings: storeSettings,
  invalidates: {
    'settings.changed': () => ['settings', 'shop'],
    'branch.published': () => ['shop'],
    'rate.changed': () => ['shop', 'prices'],
  },
  prepare: prepareStore,
})
