import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { PASSWORD } from './people.ts'
import { ADMIN, type TestShop } from './shop.ts'

/** Adds a second branch to a shop; gives its id. */
export async function addBranch(shop: TestShop, slug: string): Promise<string> {
  const id = randomUUID()
  await sql`insert into branch (id, slug, translations) values (${id}, ${slug}, ${JSON.stringify({ en: { name: slug } })}::jsonb)`.execute(
    shop.runtime.db('store'),
  )
  shop.runtime.tags.drop(['shop'])
  return id
}

/** Attaches somebody to a branch who delivers for it and is told of its orders: without them it cannot be published. */
export async function attachCrew(shop: TestShop, branchId: string): Promise<void> {
  const branches = [{ branch_id: branchId, duties: ['delivery', 'order_notified'] }]
  const email = `crew-${randomUUID()}@serai.example`
  const person = { email, password: PASSWORD, first_name: 'Crew', last_name: 'Member', roles: ['delivery'], branches }
  const made = await shop.call('POST /users/staff', person, { token: await shop.signIn(ADMIN) })
  if (made.status !== 201) throw new Error(JSON.stringify(made.body))
}
