import { rpc } from '#platform/rpc/rpc.ts'
import { listVisitorBranches } from './branches/list-visitor-branches.ts'
import { getBranch, listAllBranches } from './branches/manage-branches.ts'
import { nearestBranches } from './branches/nearest-branches.ts'
import { listCities } from './cities/cities.ts'
import { getSettings } from './get-settings.ts'
import { getShop } from './get-shop.ts'
import { listBranches } from './list-branches.ts'
import { listDeliveryMethods } from './list-delivery-methods.ts'
import { describePerson } from './taxes/describe-person.ts'
import { readExemption, readTaxes } from './taxes/read-taxes.ts'
import { createTaxRate, listTaxRates } from './taxes/tax-rates.ts'

/** What others may ask of the shop, by gRPC. */
export const rpcs = [
  rpc('StoreService.GetShop', getShop),
  rpc('StoreService.GetSettings', getSettings),
  rpc('StoreService.ListBranches', listBranches),
  rpc('StoreService.ListVisitorBranches', listVisitorBranches),
  rpc('StoreService.ListDeliveryMethods', listDeliveryMethods),
  rpc('StoreService.ListAllBranches', listAllBranches),
  rpc('StoreService.GetBranch', getBranch),
  rpc('StoreService.NearestBranches', nearestBranches),
  rpc('StoreService.ListCities', listCities),
  rpc('StoreService.ListTaxes', readTaxes),
  rpc('StoreService.FindExemption', readExemption),
  rpc('StoreService.DescribePerson', describePerson),
  rpc('StoreService.ListTaxRates', listTaxRates),
  rpc('StoreService.CreateTaxRate', createTaxRate),
]
