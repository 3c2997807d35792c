import { sql } from 'kysely'
import { convert } from '#lib/money.ts'
import { firstCurrencies, REFERENCE_RATES, rateBetween, unitShare } from '#lib/reference-rates.ts'
import { one, type Tx } from '#platform/db/pool.ts'

// Dollars and cents; other currencies get a round figure near them.
const FEES = [
  { code: 'standard', fee: 490n, free: 7_500n },
  { code: 'express', fee: 1_290n, free: null },
  { code: 'pickup', fee: 0n, free: null },
] as const

/** What the ways of delivery that come with a shop cost, in minor units of its base currency. */
export function firstFees(base: string): { code: string; fee: string; free: string | null }[] {
  const step = BigInt((REFERENCE_RATES[base]?.increment ?? 1) * 10)
  const near = (minor: bigint) => convert({ minor, currency: 'USD' }, base, rateBetween('USD', base), step, 'up').minor.toString()
  return FEES.map(({ code, fee, free }) => ({ code, fee: near(fee), free: free === null ? null : near(free) }))
}

/** Settings that count in units of the base currency, worth about the same in every one. */
export function firstSettings(base: string): Record<string, number> {
  return unitShare(base) === 1 ? {} : { loyalty_points_per_unit: unitShare(base) }
}

/**
 * Has a shop that nobody has sold or priced in yet reckon in a currency: its currencies, the rates between them and the fees of
 * delivery are those that a new shop with this base has.
 */
export async function writeFirstMoney(tx: Tx, base: string, by: string): Promise<void> {
  const list = JSON.stringify(firstCurrencies(base))
  await sql`update currency set is_base = false where is_base and code <> ${base}`.execute(tx)
  await sql`
    insert into currency (code, is_base, increment, position)
    select c ->> 'code', c ->> 'rate' is null, (c ->> 'increment')::int, n from jsonb_array_elements(${list}::jsonb) with ordinality as list(c, n)
    on conflict (code) do update set is_base = excluded.is_base, enabled = true, increment = excluded.increment, position = excluded.position`.execute(
    tx,
  )
  await sql`delete from exchange_rate`.execute(tx)
  await sql`
    insert into exchange_rate (currency, rate)
    select c ->> 'code', (c ->> 'rate')::numeric from jsonb_array_elements(${list}::jsonb) as list(c) where c ->> 'rate' is not null`.execute(
    tx,
  )
  await sql`
    update delivery_method d set fee_minor = (f ->> 'fee')::bigint, free_from_minor = (f ->> 'free')::bigint
    from jsonb_array_elements(${JSON.stringify(firstFees(base))}::jsonb) as fees(f) where d.code = f ->> 'code'`.execute(tx)
  await sql`
    insert into setting (key, value, updated_by) select key, value, ${by} from jsonb_each(${JSON.stringify(firstSettings(base))}::jsonb)
    on conflict do nothing`.execute(tx)
}

/** Whether money has been touched in the store since it was made: a rate, a currency, a fee of delivery, a setting with an amount. */
export function isMoneyTouched(tx: Tx): Promise<{ base: string; touched: boolean }> {
  return one(
    tx,
    sql<{ base: string; touched: boolean }>`
      select (select code from currency where is_base) as base,
        exists (select from exchange_rate where set_by <> '') or exists (select from currency where version > 1)
        or exists (select from delivery_method where version > 1) or (select count(*) from delivery_method) <> ${FEES.length}
        or exists (select from setting where value ? 'currency') or exists (select from branch_city where fee_minor is not null or minimum_minor is not null) as touched`,
  )
}
