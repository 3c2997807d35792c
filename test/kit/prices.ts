import { sql } from 'kysely'
import type { EventName } from '#contracts/events.ts'
import { runJob } from './people.ts'
import { ADMIN, type Answer, type TestShop } from './shop.ts'

/** A product's prices as the API answers them, as far as tests look into them. */
export interface Board {
  version: number
  prices: {
    variant_id: string | null
    branch_id: string | null
    currency: string
    amount: number
    cost?: number | null
    margin?: number | null
    set_by: string | null
  }[]
  asked: {
    variant_id: string
    currency: string
    amount: number
    compare_at: number | null
    lowest_30_days: number | null
    converted: boolean
    discount_id: string | null
  }[]
  planned: { id: string; amount: number; currency: string; effective_from: string; by: string }[]
  code?: string
  detail?: string
}

/** A product's page as shoppers get it, as far as tests look into it. */
export interface ShopperPage {
  price: { amount: number }
  price_max: { amount: number }
  compare_at: { amount: number } | null
  lowest_30_days: { amount: number } | null
  converted: boolean
  on_sale: boolean
  variants: { id: string; price: { amount: number }; compare_at: { amount: number } | null; converted: boolean }[]
}

/** Sets a price, as the administrator unless told otherwise. */
export async function setPrice(
  shop: TestShop,
  id: string,
  body: Record<string, unknown>,
  ask: { as?: string; currency?: string; key?: string } = {},
): Promise<Answer<Board>> {
  return shop.call<Board>(`PUT /products/${id}/prices/${ask.currency ?? 'USD'}`, body, {
    token: await shop.signIn(ask.as ?? ADMIN),
    ...(ask.key ? { key: ask.key } : {}),
  })
}

/** A product's prices. */
export async function boardOf(shop: TestShop, id: string, as = ADMIN): Promise<Board> {
  return (await shop.call<Board>(`GET /products/${id}/prices`, undefined, { token: await shop.signIn(as) })).body
}

/** A product's page as a shopper reads it now, by its name. */
export async function shopperPage(shop: TestShop, name: string, query = ''): Promise<ShopperPage> {
  await shop.settle()
  const slug = name.toLowerCase().replaceAll(' ', '-')
  const answer = await shop.call<ShopperPage>(`GET /products/by-slug/${slug}${query}`)
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
  return answer.body
}

/** Does what is due about prices, as the clock would within a minute, and lets the pages follow. */
export async function applyDue(shop: TestShop): Promise<void> {
  await runJob(shop, 'catalog.applyDue')
  await shop.settle()
}

/** Payloads of a product's or discount's events of one name, oldest first. */
export async function eventsOf(shop: TestShop, name: EventName, aggregateId: string): Promise<Record<string, unknown>[]> {
  const { rows } = await sql<{
    payload: Record<string, unknown>
  }>`select payload from event where name = ${name} and aggregate_id = ${aggregateId} order by sequence`.execute(
    shop.runtime.db('catalog'),
  )
  return rows.map((row) => row.payload)
}

/** An instant so many milliseconds from the shop's now. */
export function soon(shop: TestShop, milliseconds: number): string {
  return new Date(shop.runtime.clock() + milliseconds).toISOString()
}
