import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { ADMIN, type Answer, type TestShop } from './shop.ts'

/** A line of a product's inventory, as staff see it. */
export interface StockRow {
  variant_id: string
  branch_id: string
  branch_name: string
  sku: string
  on_hand: number
  reserved: number
  available: number
  low_stock_threshold: number
  allow_backorder: boolean
  backorder_limit: number
  restock_date: string | null
  waiting: number
}

/** Asks as one of the people of the shop, the administrator unless told otherwise. */
export async function ask<T = Record<string, never>>(
  shop: TestShop,
  line: string,
  body?: unknown,
  who: { as?: string; key?: string; headers?: Record<string, string> } = {},
): Promise<Answer<T>> {
  const { as = ADMIN, ...rest } = who
  return shop.call<T>(line, body, { token: await shop.signIn(as), ...rest })
}

/** The default branch. */
export async function mainBranch(shop: TestShop): Promise<string> {
  return (await shop.call<{ branch: { id: string } }>('GET /store')).body.branch.id
}

/** What is there of a product in every branch. */
export async function stockRows(shop: TestShop, productId: string): Promise<StockRow[]> {
  return (await ask<{ data: StockRow[] }>(shop, `GET /products/${productId}/inventory?per_page=100`)).body.data
}

/** Sells as orders do: promises, makes final, gives back. */
export function orderBook(shop: TestShop, branchId: string) {
  const orders = () => shop.runtime.systemContext('orders')
  return {
    reserve: (order: string, ...lines: { variant_id: string; quantity: number }[]) =>
      shop.runtime.call(orders(), 'catalog.reserveStock', {
        order_id: order,
        branch_id: branchId,
        expires_at: new Date(Date.now() + 900_000).toISOString(),
        lines,
      }),
    confirm: (order: string) => shop.runtime.call(orders(), 'catalog.confirmStock', { order_id: order }),
    deduct: (order: string) => shop.runtime.call(orders(), 'catalog.deductStock', { order_id: order }),
    release: (order: string) => shop.runtime.call(orders(), 'catalog.releaseStock', { order_id: order, reason: 'test' }),
    newOrder: () => randomUUID(),
  }
}

/** Messages of the shop to an address, oldest first, but for those about the account itself. */
export async function mailsTo(shop: TestShop, email: string): Promise<{ subject: string; body: string }[]> {
  const { rows } = await sql<{ subject: string; body: string }>`
    select subject, body from message where recipient = ${email} and not is_secret order by created_at, id`.execute(
    shop.runtime.db('notifications'),
  )
  return rows
}

/** Limits one of the shop's people, and whoever has their roles, to a branch (STO-06). */
export async function limitTo(shop: TestShop, email: string, branchId: string): Promise<void> {
  await sql`
    with person as (
      insert into account_branch (account_id, branch_id) select id, ${branchId}::uuid from account where email = ${email} returning account_id
    )
    update role set permissions = permissions || array['branch.filter_content']
    where name in (select r.role from account_role r join account a on a.id = r.account_id where a.email = ${email})`.execute(
    shop.runtime.db('identity'),
  )
  shop.runtime.cache.clear()
}
