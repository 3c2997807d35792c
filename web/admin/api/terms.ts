import { useQuery } from '@tanstack/react-query'
import type { Input, Output } from '#sdk'
import { api } from './client.ts'

/** A class of goods with its rate where no other fits. */
export type TaxClass = Output<'tax_class.list'>['data'][number]

/** A rate of a class for a place, a branch and a time. */
export type TaxRate = Output<'tax_rate.list'>['data'][number]

/** What is sent of a rate. */
export type TaxRateInput = Input<'tax_rate.create'>

/** A way of delivery. */
export type Delivery = Output<'delivery_method.list_all'>['data'][number]

/** What is sent of a way of delivery. */
export type DeliveryInput = Input<'delivery_method.create'>

/** A city. */
export type City = Output<'city.list'>['data'][number]

/** What is sent of a city. */
export type CityInput = Input<'city.create'>

/** A branch as staff see it. */
export type Branch = Output<'branch.get'>

/** What is sent of a branch. */
export type BranchInput = Input<'branch.create'>

/** A city that a branch delivers to. */
export type Zone = Output<'branch.list_cities'>['data'][number]

/** The classes that goods are taxed in. */
export function useTaxClasses() {
  return useQuery({
    queryKey: ['tax classes'],
    queryFn: async ({ signal }) => (await api('tax_class.list', {}, { signal })).data,
  })
}

/** Every rate, in force or not. */
export function useTaxRates() {
  return useQuery({ queryKey: ['tax rates'], queryFn: async ({ signal }) => (await api('tax_rate.list', {}, { signal })).data })
}

/** Adds a rate, or writes the known one anew. */
export function saveTaxRate(input: TaxRateInput, known?: TaxRate): Promise<TaxRate> {
  return known ? api('tax_rate.update', { ...input, id: known.id, version: known.version }) : api('tax_rate.create', input)
}

/** Forgets a rate. */
export function deleteTaxRate({ id }: TaxRate): Promise<null> {
  return api('tax_rate.delete', { id })
}

/** Adds a class, or changes the known one. */
export function saveTaxClass(input: Input<'tax_class.update'>): Promise<TaxClass> {
  return api('tax_class.update', input)
}

/** Forgets a class. */
export function deleteTaxClass({ code }: TaxClass): Promise<null> {
  return api('tax_class.delete', { code })
}

/** Whether a customer owes no tax. */
export function useExemption(customerId: string) {
  return useQuery({
    queryKey: ['tax exemption', customerId],
    queryFn: ({ signal }) => api('tax_exemption.get', { customer_id: customerId }, { signal }),
  })
}

/** Exempts a customer from taxes. */
export function exemptCustomer(input: Input<'tax_exemption.update'>): Promise<Output<'tax_exemption.update'>> {
  return api('tax_exemption.update', input)
}

/** Taxes a customer again. */
export function taxCustomer(customerId: string): Promise<null> {
  return api('tax_exemption.delete', { customer_id: customerId })
}

/** The countries that the shop delivers to, by their names. */
export function useCountries() {
  return useQuery({
    queryKey: ['countries'],
    queryFn: async ({ signal }) => (await api('checkout.options', {}, { signal })).countries,
    staleTime: 300_000,
  })
}

/** The ways of delivery of a branch, in their order. */
export function useDeliveryMethods(branchId: string | undefined) {
  return useQuery({
    queryKey: ['delivery methods', branchId],
    queryFn: async ({ signal }) =>
      (await api('delivery_method.list_all', branchId ? { branch_id: branchId } : {}, { signal })).data,
  })
}

/** Adds a way of delivery, or changes the known one. */
export function saveDelivery({ kind, branch_id, ...terms }: DeliveryInput, known?: Delivery): Promise<Delivery> {
  if (known) return api('delivery_method.update', { ...terms, id: known.id, version: known.version })
  return api('delivery_method.create', { kind, ...(branch_id && { branch_id }), ...terms })
}

/** Offers a way of delivery to shoppers, or stops. */
export function setDeliveryOffered({ id, offered }: { id: string; offered: boolean }): Promise<Delivery> {
  return api(offered ? 'delivery_method.publish' : 'delivery_method.unpublish', { id })
}

/** Forgets a way of delivery. */
export function deleteDelivery({ id }: Delivery): Promise<null> {
  return api('delivery_method.delete', { id })
}

/** Puts the ways of delivery of a branch into another order. */
export function reorderDeliveries(ids: string[], branchId: string | undefined) {
  return api('delivery_method.reorder', { ids, ...(branchId && { branch_id: branchId }) })
}

/** The cities that the shop knows. */
export function useCities() {
  return useQuery({ queryKey: ['cities'], queryFn: async ({ signal }) => (await api('city.list', {}, { signal })).data })
}

/** Adds a city, or writes the known one anew. */
export function saveCity(input: CityInput, known?: City): Promise<City> {
  return known ? api('city.update', { ...input, id: known.id, version: known.version }) : api('city.create', input)
}

/** Forgets a city. */
export function deleteCity({ id }: City): Promise<null> {
  return api('city.delete', { id })
}

/** All branches, published or not, for whoever may see them. */
export function useAllBranches(enabled = true) {
  return useQuery({
    queryKey: ['branches', 'all'],
    enabled,
    queryFn: async ({ signal }) => (await api('branch.list_all', {}, { signal })).data,
  })
}

/** Opens a branch, or writes the known one anew. */
export function saveBranch(input: BranchInput, known?: Branch): Promise<Branch> {
  return known ? api('branch.update', { ...input, id: known.id, version: known.version }) : api('branch.create', input)
}

/** Shows a branch to shoppers, or hides it. */
export function setBranchShown({ id, shown }: { id: string; shown: boolean }): Promise<Branch> {
  return api(shown ? 'branch.publish' : 'branch.unpublish', { id })
}

/** Makes a branch the one that shoppers come to first. */
export function makeDefaultBranch({ id }: Branch): Promise<Branch> {
  return api('branch.make_default', { id })
}

/** The cities that a branch delivers to. */
export function useZones(branchId: string | undefined) {
  return useQuery({
    queryKey: ['branches', 'cities', branchId],
    enabled: branchId !== undefined,
    queryFn: async ({ signal }) => (await api('branch.list_cities', { id: branchId ?? '' }, { signal })).data,
  })
}

/** Says where a branch delivers, and on which terms. */
export function saveZones(input: Input<'branch.set_cities'>): Promise<Output<'branch.set_cities'>> {
  return api('branch.set_cities', input)
}
