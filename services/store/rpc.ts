import { rpc } from '#platform/rpc/rpc.ts'
import { listVisitorBranches } from './branches/list-visitor-branches.ts'
import { getBranch, listAllBranches } from './branches/manage-branches.ts'
import { nearestBranches } from './branches/nearest-branches.ts'
import { servingBranch } from './branches/serving-branch.ts'
import { getChecklist } from './checklist/get-checklist.ts'
import { listCities } from './cities/cities.ts'
import { checkBase } from './currencies/choose-base.ts'
import { importRates } from './currencies/import-rates.ts'
import { listCurrencies, listRates } from './currencies/list-currencies.ts'
import { saveCurrency } from './currencies/save-currency.ts'
import { cancelRate, setRate } from './currencies/set-rate.ts'
import { getShop } from './get-shop.ts'
import { listBranchChoices } from './list-branch-choices.ts'
import { listBranches } from './list-branches.ts'
import { listDeliveryMethods } from './list-delivery-methods.ts'
import { getSettings } from './settings/get-settings.ts'
import { listSettings } from './settings/list-settings.ts'
import { resetSetting, updateSetting } from './settings/update-setting.ts'
import { describePerson } from './taxes/describe-person.ts'
import { readExemption, readTaxes } from './taxes/read-taxes.ts'
import { createTaxRate, listTaxRates } from './taxes/tax-rates.ts'

/** What others may ask of the shop, by gRPC. */
export const rpcs = [
  rpc('StoreService.GetShop', getShop),
  rpc('StoreService.GetChecklist', getChecklist),
  rpc('StoreService.GetSettings', getSettings),
  rpc('StoreService.ListSettings', listSettings),
  rpc('StoreService.UpdateSetting', updateSetting),
  rpc('StoreService.ResetSetting', resetSetting),
  rpc('StoreService.ListBranches', listBranches),
  rpc('StoreService.ListBranchChoices', listBranchChoices),
  rpc('StoreService.ListVisitorBranches', listVisitorBranches),
  rpc('StoreService.ListDeliveryMethods', listDeliveryMethods),
  rpc('StoreService.ListAllBranches', listAllBranches),
  rpc('StoreService.GetBranch', getBranch),
  rpc('StoreService.NearestBranches', nearestBranches),
  rpc('StoreService.ServingBranch', servingBranch),
  rpc('StoreService.ListCities', listCities),
  rpc('StoreService.ListCurrencies', listCurrencies),
  rpc('StoreService.UpdateCurrency', saveCurrency),
  rpc('StoreService.CheckBase', checkBase),
  rpc('StoreService.ListRates', listRates),
  rpc('StoreService.SetRate', setRate),
  rpc('StoreService.CancelRate', cancelRate),
  rpc('StoreService.ImportRates', importRates),
  rpc('StoreService.ListTaxes', readTaxes),
  rpc('StoreService.FindExemption', readExemption),
  rpc('StoreService.DescribePerson', describePerson),
  rpc('StoreService.ListTaxRates', listTaxRates),
  rpc('StoreService.CreateTaxRate', createTaxRate),
]
