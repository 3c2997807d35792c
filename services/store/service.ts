import { sql } from 'kysely'
import { forgetsPeople } from '#platform/forget.ts'
import { route } from '#platform/http/route.ts'
import { defineService } from '#platform/service.ts'
import { listVisitorBranches } from './branches/list-visitor-branches.ts'
import { createBranch, getBranch, listAllBranches, updateBranch } from './branches/manage-branches.ts'
import { nearestBranches } from './branches/nearest-branches.ts'
import { makeDefaultBranch, publishBranch, unpublishBranch } from './branches/publish-branch.ts'
import { createCity, deleteCity, listCities, updateCity } from './cities/cities.ts'
import { listBranchCities, setBranchCities } from './cities/zones.ts'
import { createDelivery, listDeliveries } from './delivery/create-method.ts'
import {
  deleteDelivery,
  publishDelivery,
  reorderDeliveries,
  unpublishDelivery,
  updateDelivery,
} from './delivery/update-method.ts'
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
import { describePerson } from './taxes/describe-person.ts'
import { exemptCustomer, getExemption, listExemptions, taxCustomer } from './taxes/exemptions.ts'
import { forgetExemption } from './taxes/forget-exemption.ts'
import { readExemption, readTaxes } from './taxes/read-taxes.ts'
import { deleteTaxClass, listTaxClasses, putTaxClass } from './taxes/tax-classes.ts'
import { createTaxRate, deleteTaxRate, listTaxRates, updateTaxRate } from './taxes/tax-rates.ts'
import { updateSetting } from './update-setting.ts'

/** Branches, settings, currencies and rates, ways of delivery. */
export const store = defineService({
  name: 'store',
  migrations: new URL('./migrations/', import.meta.url),
  doors: ['failed_events()', 'take_failed_events(uuid[], boolean)'],
  routes: [
    route('GET /store', getPublicStore),
    route('GET /branches', listBranches),
    route('GET /branches/all', listAllBranches),
    route('GET /branches/nearest', nearestBranches),
    route('POST /branches', createBranch, 201),
    route('GET /branches/:id', getBranch),
    route('PUT /branches/:id', updateBranch),
    route('POST /branches/:id/publish', publishBranch),
    route('POST /branches/:id/unpublish', unpublishBranch),
    route('POST /branches/:id/default', makeDefaultBranch),
    route('GET /branches/:id/cities', listBranchCities),
    route('PUT /branches/:id/cities', setBranchCities),
    route('GET /cities', listCities),
    route('POST /cities', createCity, 201),
    route('PUT /cities/:id', updateCity),
    route('DELETE /cities/:id', deleteCity, 204),
    route('GET /delivery-methods', listDeliveries),
    route('POST /delivery-methods', createDelivery, 201),
    route('POST /delivery-methods/reorder', reorderDeliveries),
    route('PUT /delivery-methods/:id', updateDelivery),
    route('POST /delivery-methods/:id/publish', publishDelivery),
    route('POST /delivery-methods/:id/unpublish', unpublishDelivery),
    route('DELETE /delivery-methods/:id', deleteDelivery, 204),
    route('GET /settings', listSettings),
    route('PUT /settings/:key', updateSetting),
    route('GET /tax-classes', listTaxClasses),
    route('PUT /tax-classes/:code', putTaxClass),
    route('DELETE /tax-classes/:code', deleteTaxClass, 204),
    route('GET /tax-rates', listTaxRates),
    route('POST /tax-rates', createTaxRate, 201),
    route('PUT /tax-rates/:id', updateTaxRate),
    route('DELETE /tax-rates/:id', deleteTaxRate, 204),
    route('GET /tax-exemptions', listExemptions),
    route('GET /tax-exemptions/:customer_id', getExemption),
    route('PUT /tax-exemptions/:customer_id', exemptCustomer),
    route('DELETE /tax-exemptions/:customer_id', taxCustomer, 204),
    route('GET /failed-events', listFailedEvents),
    route('POST /failed-events/retry', retryFailedEvents),
    route('POST /failed-events/discard', discardFailedEvents),
  ],
  rpc: rpcs,
  calls: {
    'store.getShop': getShop,
    'store.listVisitorBranches': listVisitorBranches,
    'store.getSettings': getSettings,
    'store.listDeliveryMethods': listDeliveryMethods,
    'store.listTaxes': readTaxes,
    'store.findExemption': readExemption,
    'store.describePerson': describePerson,
  },
  subscriptions: [forgetsPeople(forgetExemption)],
  permissions: storePermissions,
  audits: {
    settings: (key) => sql`(select jsonb_object_agg(coalesce(branch_id::text, 'value'), value) from setting where key = ${key})`,
  },
  lockable: { settings: 'settings.update' },
  settings: storeSettings,
  invalidates: {
    'settings.changed': () => ['settings', 'shop'],
    'tax.changed': () => ['taxes', 'shop'],
    'branch.published': () => ['shop'],
    'branch.changed': () => ['shop'],
    'city.changed': () => ['shop'],
    'delivery_method.changed': () => ['shop'],
    'rate.changed': () => ['shop', 'prices'],
  },
  prepare: prepareStore,
})
