import { randomUUID } from 'node:crypto'
import type { TestShop } from './shop.ts'

/** Who manages products and orders in tests, beside the super admin. */
export const MANAGER = 'manager@serai.example'

/** What every account of a test signs in with. */
export const PASSWORD = 'a long enough secret'

/** A customer of their own for one test, with an access token. */
export async function newCustomer(shop: TestShop): Promise<{ email: string; token: string; refresh: string; id: string }> {
  const email = `c-${randomUUID()}@example.com`
  const answer = await shop.call<{ access_token: string; refresh_token: string; user: { id: string } }>('POST /auth/register', {
    email,
    password: PASSWORD,
    first_name: 'Cus',
    last_name: 'Tomer',
  })
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body))
  return { email, token: answer.body.access_token, refresh: answer.body.refresh_token, id: answer.body.user.id }
}

/** Runs a job of a service now, as its schedule would: `runJob(shop, 'cart.sweep')`. */
export async function runJob(shop: TestShop, name: string, payload: Record<string, unknown> = {}): Promise<void> {
  const [service = '', job = ''] = name.split('.')
  const owner = shop.runtime.services.find((candidate) => candidate.name === service)
  const handler = owner?.jobs?.[job]
  if (!handler) throw new Error(`There is no job ${name}.`)
  await handler(shop.runtime.workContext(owner, job), payload, { attempt: 1, last: false })
}

/** Changes a setting as the super admin. */
export async function setSetting(shop: TestShop, key: string, value: unknown): Promise<void> {
  const answer = await shop.call(`PUT /settings/${key}`, { value }, { token: await shop.signIn('admin@serai.example') })
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
}
