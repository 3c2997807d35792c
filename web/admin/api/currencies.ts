import { useQuery } from '@tanstack/react-query'
import type { Input, Output } from '#sdk'
import { api } from './client.ts'

/** A currency of the shop with its rate. */
export type CurrencyRow = Output<'currency.list'>['data'][number]

/** A rate of a currency from a moment on. */
export type Rate = Output<'rate.list'>['data'][number]

/** What is sent of a currency. */
export type CurrencyInput = Input<'currency.update'>

/** Every currency, sold in or not, in the order in which shoppers see them. */
export function useCurrencies() {
  return useQuery({
    queryKey: ['currencies'],
    queryFn: async ({ signal }) => (await api('currency.list', {}, { signal })).data,
  })
}

/** The latest hundred rates of a currency, newest first. */
export function useRates(code: string) {
  return useQuery({
    queryKey: ['currencies', code, 'rates'],
    queryFn: async ({ signal }) => (await api('rate.list', { code, per_page: 100 }, { signal })).data,
  })
}

/** Adds a currency, or changes one. */
export function saveCurrency(input: CurrencyInput): Promise<CurrencyRow> {
  return api('currency.update', input)
}

/** Sets a rate from now or from another moment on. */
export function setRate(input: Input<'rate.set'>): Promise<Rate> {
  return api('rate.set', input)
}

/** Takes back a rate that is still to come. */
export function cancelRate({ currency, effective_at }: Rate): Promise<null> {
  return api('rate.cancel', { code: currency, effective_at })
}

/** Takes all rates of a CSV, or none. */
export function importRates(csv: string): Promise<Output<'rate.import'>> {
  return api('rate.import', { csv })
}
