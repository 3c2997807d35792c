import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { TestShop } from './shop.ts'

/** Adds a second branch to a shop; gives its id. */
export async function addBranch(shop: TestShop, slug: string): Promise<string> {
  const id = randomUUID()
  await sql`insert into branch (id, slug, translations) values (${id}, ${slug}, ${JSON.stringify({ en: { name: slug } })}::jsonb)`.execute(
    shop.runtime.db('store'),
  )
  shop.runtime.tags.drop(['shop'])
  return id
}
