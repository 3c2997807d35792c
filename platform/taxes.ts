import { rateFor, type TaxClass, type TaxPlace, type TaxRate, type TaxTerms } from '#lib/taxes.ts'
import type { Context } from './operation/context.ts'

/** What is asked of a tax calculator: which branch sells, where the goods go (null: not known yet), to which customer. */
export interface TaxQuestion {
  branchId: string
  place: TaxPlace | null
  customerId: string | null
}

/** Says how a bill is taxed. A shop that reckons its taxes by a service of somebody else's puts one in the place of the built-in table (CUR-02). */
export interface TaxCalculator {
  termsFor(ctx: Context, question: TaxQuestion): Promise<TaxTerms>
}

/** The shop's own table of rates, kept until it changes: a bill asks the database nothing. */
export const tableOfRates: TaxCalculator = {
  async termsFor(ctx, { branchId, place, customerId }) {
    const { classes, rates } = await tableOf(ctx, branchId)
    const shopRate = Math.round((await ctx.setting<number>('tax_percent', branchId)) * 100)
    const included = await ctx.setting<boolean>('tax_included', branchId)
    const now = ctx.now()
    return {
      included,
      exempt: customerId !== null && (await isExempt(ctx, customerId)),
      rateOf: (taxClass) => rateFor(rates, classes, shopRate, { taxClass, place, branchId, now }),
    }
  },
}

/** How a bill is taxed, by the calculator of this installation. */
export function taxTermsFor(ctx: Context, question: TaxQuestion): Promise<TaxTerms> {
  return ctx.runtime.taxCalculator.termsFor(ctx, question)
}

interface Table {
  classes: TaxClass[]
  rates: TaxRate[]
}

function tableOf(ctx: Context, branchId: string): Promise<Table> {
  return ctx.runtime.cache.load(`taxes ${branchId}`, async () => {
    const value = await ctx.call('store.listTaxes', { branch_id: branchId })
    return { value, tags: ['taxes'], bytes: 500 + value.rates.length * 200 }
  }) as Promise<Table>
}

async function isExempt(ctx: Context, customerId: string): Promise<boolean> {
  const known = (await ctx.runtime.cache.load(`tax exemption ${customerId}`, async () => {
    const value = await ctx.call('store.findExemption', { customer_id: customerId })
    return { value, tags: ['taxes'], bytes: 300 }
  })) as { exemption: { valid_until: string | null } | null }
  if (known.exemption === null) return false
  return known.exemption.valid_until === null || Date.parse(known.exemption.valid_until) > ctx.now()
}
