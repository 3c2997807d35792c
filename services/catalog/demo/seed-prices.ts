import { sql } from 'kysely'
import type { Shop } from '#contracts/calls.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { Context } from '#platform/operation/context.ts'
import { createDiscount } from '../discounts/create-discount.ts'

const DAY_MS = 86_400_000

/** Gives a demo product a past: what is reduced was asked in full for three months until now, some others were a little dearer once. */
export async function givePast(tx: Tx, productId: string, shop: Shop): Promise<void> {
  const told = ['USD', 'EUR', shop.base_currency]
  await sql`
    with step as (
      select p.*, coalesce(p.compare_at_minor, case when p.currency in ('USD', 'EUR') then round(p.amount_minor * 1.08, -2) - 1
          else round(p.amount_minor * 1.08, 3 - length(p.amount_minor::text)) end)::bigint as was,
        case when p.compare_at_minor is null then interval '50 days' else interval '0' end as ago
      from price p where p.product_id = ${productId} and (p.compare_at_minor is not null or (p.currency = any(${told}::text[]) and hashtext(${productId}) % 2 = 0))
    ), begun as (
      update price p set since = now() - step.ago from step
      where p.product_id = step.product_id and p.variant_id is not distinct from step.variant_id and p.currency = step.currency
    ), noted as (
      insert into price_history (product_id, variant_id, currency, amount_minor, since, until)
      select product_id, variant_id, currency, was, now() - interval '95 days', now() - ago from step
    )
    insert into applied_price (product_id, variant_id, branch_id, currency, amount_minor, reduced, since, until)
    select step.product_id, v.id, ${shop.branch.id}::uuid, step.currency, step.was, false, now() - interval '95 days', now() - step.ago
    from step join variant v on v.product_id = step.product_id and (step.variant_id = v.id
      or (step.variant_id is null and not exists (select from price o where o.variant_id = v.id and o.currency = step.currency)))`.execute(
    tx,
  )
}

/** A discount that runs on one category of the demo shop, and one that is planned for another. */
export async function seedDiscounts(ctx: Context, categories: ReadonlyMap<string, string>): Promise<void> {
  const known = await ctx.first(sql`select 1 from discount limit 1`)
  const [running, planned] = ['candles-soap', 'teaware'].map((key) => categories.get(key))
  if (known || !running || !planned) return
  const at = (days: number) => new Date(ctx.now() + days * DAY_MS).toISOString()
  await createDiscount.run(ctx, {
    name: 'Candlelight weeks',
    type: 'percentage',
    value: 15,
    ends_at: at(21),
    category_ids: [running],
  })
  await createDiscount.run(ctx, {
    name: 'Tea days',
    type: 'percentage',
    value: 10,
    starts_at: at(7),
    ends_at: at(10),
    category_ids: [planned],
  })
}
