import { sql } from 'kysely'
import { forgetsPeople } from '#platform/forget.ts'
import { route } from '#platform/http/route.ts'
import { rowOf } from '#platform/operation/audit.ts'
import { defineService } from '#platform/service.ts'
import { listVisitorBranches } from './branches/list-visitor-branches.ts'
import { createBranch, getBranch, listAllBranches, updateBranch } from './branches/manage-branches.ts'
import { nearestBranches } from './branches/nearest-branches.ts'
import { makeDefaultBranch, publishBranch, unpublishBranch } from './branches/publish-branch.ts'
import { servingBranch } from './branches/serving-branch.ts'
import { getChecklist } from './checklist/get-checklist.ts'
import { storeChecks } from './checks.ts'
import { createCity, deleteCity, listCities, updateCity } from './cities/cities.ts'
import { listBranchCities, setBranchCities } from './cities/zones.ts'
import { checkBase, chooseBase } from './currencies/choose-base.ts'
import { importRates } from './currencies/import-rates.ts'
import { listCurrencies, listRates } from './currencies/list-currencies.ts'
import { saveCurrency } from './currencies/save-currency.ts'
import { cancelRate, setRate, tellRates } from './currencies/set-rate.ts'
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
import { getShop } from './get-shop.ts'
import { listBranchChoices } from './list-branch-choices.ts'
import { listBranches } from './list-branches.ts'
import { listDeliveryMethods } from './list-delivery-methods.ts'
import { storePermissions } from './permissions.ts'
import { prepareStore } from './prepare.ts'
import { rpcs } from './rpc.ts'
import { frontSettings } from './settings/front-settings.ts'
import { getSettings } from './settings/get-settings.ts'
import { listSettings } from './settings/list-settings.ts'
import { nameShop } from './settings/name-shop.ts'
import { storeSettings } from './settings/shop-settings.ts'
import { resetSetting, updateSetting } from './settings/update-setting.ts'
import { describePerson } from './taxes/describe-person.ts'
import { exemptCustomer, getExemption, listExemptions, taxCustomer } from './taxes/exemptions.ts'
import { forgetExemption } from './taxes/forget-exemption.ts'
import { readExemption, readTaxes } from './taxes/read-taxes.ts'
import { deleteTaxClass, listTaxClasses, putTaxClass } from './taxes/tax-classes.ts'
import { createTaxRate, deleteTaxRate, listTaxRates, updateTaxRate } from './taxes/tax-rates.ts'

/** Branches, settings, currencies and rates, ways of delivery. */
export const store = defineService({
  name: 'store',
  migrations: new URL('./migrations/', import.meta.url),
  doors: ['failed_events()', 'take_failed_events(uuid[], boolean)'],
  routes: [
    route('GET /store', getPublicStore),
    route('GET /store/checklist', getChecklist),
    route('GET /branches', listBranches),
    route('GET /branches/choices', listBranchChoices),
    route('GET /branches/all', listAllBranches),
    route('GET /branches/nearest', nearestBranches),
    route('GET /branches/serving', servingBranch),
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
    route('DELETE /settings/:key', resetSetting),
    route('GET /currencies', listCurrencies),
    route('PUT /currencies/:code', saveCurrency),
    route('GET /currencies/:code/rates', listRates),
    route('POST /currencies/:code/rates', setRate, 201),
    route('DELETE /currencies/:code/rates/:effective_at', cancelRate, 204),
    route('POST /exchange-rates/import', importRates),
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
    'store.checkBase': checkBase,
  },
  subscriptions: [forgetsPeople(forgetExemption), nameShop, chooseBase],
  permissions: storePermissions,
  audits: {
    settings: (key) => sql`(select jsonb_object_agg(coalesce(branch_id::text, 'value'), value) from setting where key = ${key})`,
    currency: rowOf('currency', 'code'),
    branch: rowOf('branch'),
    city: rowOf('city'),
    delivery_method: rowOf('delivery_method'),
    tax_class: rowOf('tax_class', 'code'),
    tax_rate: rowOf('tax_rate'),
    rate: (code) =>
      sql`(select jsonb_object_agg(effective_at, rate) from exchange_rate where currency = ${code} and effective_at > now() - interval '1 day')`,
  },
  lockable: { settings: 'settings.update' },
  settings: [...storeSettings, ...frontSettings],
  invalidates: {
    'settings.changed': () => ['settings', 'shop'],
    'tax.changed': () => ['taxes', 'shop'],
    'branch.published': () => ['shop'],
    'branch.changed': () => ['shop'],
    'city.changed': () => ['shop'],
    'delivery_method.changed': () => ['shop'],
    'currency.changed': () => ['shop', 'prices'],
    'rate.changed': () => ['shop', 'prices'],
  },
  atOnce: ['settings.changed'],
  jobs: { tellRates },
  emits: {
    tellRates: ['rate.changed'],
    'name shop': ['settings.changed'],
    'choose base': ['currency.changed', 'settings.changed'],
  },
  checks: storeChecks,
  prepare: prepareStore,
})
