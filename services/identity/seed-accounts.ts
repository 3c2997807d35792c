import { sql } from 'kysely'
import { newId } from '#lib/id.ts'
import type { Context } from '#platform/operation/context.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { hashPassword } from './password.ts'
import * as store from './store.ts'

/** Password of all demo accounts; they exist in development only. */
export const DEMO_PASSWORD = 'serai-demo'

const ACCOUNTS = [
  { email: 'admin@serai.example', first: 'Nora', last: 'Lind', kind: 'staff', roles: ['super_admin'] },
  { email: 'manager@serai.example', first: 'Darius', last: 'Kamali', kind: 'staff', roles: ['manager'] },
  { email: 'products@serai.example', first: 'Layla', last: 'Haddad', kind: 'staff', roles: ['product_manager'] },
  { email: 'editor@serai.example', first: 'Olena', last: 'Koval', kind: 'staff', roles: ['editor'] },
  { email: 'shopper@serai.example', first: 'Sam', last: 'Rivers', kind: 'customer', roles: ['customer'] },
]

/** The people of the demo shop: one for each of the common roles, and a shopper. */
export async function seedAccounts(ctx: Context): Promise<void> {
  const used = await ctx.first(sql`select 1 from account limit 1`)
  if (used) return
  const passwordHash = await hashPassword(DEMO_PASSWORD)
  for (const { email, first, last, kind, roles } of ACCOUNTS) {
    await ctx.tx(async (tx) => {
      const id = newId()
      await store.insertAccount(tx, { id, kind, email, passwordHash, firstName: first, lastName: last, locale: 'en', roles })
      await appendEvents(tx, [ctx.event('user.registered', id, { id, email, name: `${first} ${last}`, kind, locale: 'en' })])
    })
  }
}
