import type { Shop } from '#contracts/calls.ts'
import type { Context } from '#platform/operation/context.ts'
import { shopOf } from '#platform/shop.ts'
import type { OrderRow } from '../store.ts'
import type { InvoiceDocument } from './document.ts'

/** What documents of an order say of the shop and of the buyer's account. */
export interface Terms {
  shop: Shop
  seller: InvoiceDocument['seller']
  /** What the buyer wants to read on it. */
  taxCode: string | null
}

/** The terms as they are now; asked before the order is locked. */
export async function termsOf(ctx: Context, order: Pick<OrderRow, 'branch_id' | 'customer_id'>): Promise<Terms> {
  const shop = await shopOf(ctx, order.branch_id)
  const setting = (key: string) => ctx.setting<string>(key, order.branch_id)
  const name = (await setting('invoice_legal_name')) || shop.name
  const address = (await setting('invoice_address')) || (await setting('contact_address'))
  const seller = { name, address, tax_code: await setting('invoice_tax_code'), email: await setting('contact_email') }
  const buyer = order.customer_id === null ? undefined : await ctx.call('identity.describeBuyer', { id: order.customer_id })
  return { shop, seller, taxCode: buyer?.tax_code ?? null }
}
