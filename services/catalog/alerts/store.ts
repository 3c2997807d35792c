import { sql } from 'kysely'
import { first, rows, type Tx } from '#platform/db/pool.ts'

/** Someone who wants to hear when a variant is back. */
export interface Subscriber {
  id: string
  variantId: string
  branchId: string
  productId: string
  customerId: string | null
  email: string
  locale: string
  token: string
}

/** How many pieces of a variant a shopper could buy in a branch; locked, so that what comes is seen after whoever asks now. */
export async function lockOffered(tx: Tx, productId: string, variantId: string, branchId: string) {
  // What a bundle has is what its parts have.
  await sql`select from inventory where branch_id = ${branchId}
    and (variant_id = ${variantId} or variant_id in (select variant_id from bundle_part where bundle_variant_id = ${variantId})) order by variant_id for share`.execute(
    tx,
  )
  return first(
    tx,
    sql<{ free: number | null; sold_here: boolean }>`
      select case when i.track then greatest(0, i.on_hand - i.reserved) end as free,
        v.enabled and v.deleted_at is null and p.status in ('published', 'out_of_stock') and exists (select from listing l where l.product_id = p.id and l.branch_id = i.branch_id) as sold_here
      from stock_now i join variant v on v.id = i.variant_id join product p on p.id = i.product_id
      where i.variant_id = ${variantId} and i.branch_id = ${branchId} and i.product_id = ${productId}`,
  )
}

/** Puts someone at the end of the queue, once; the pieces that are counted from now on are those that come. */
export async function addSubscriber(tx: Tx, row: Subscriber): Promise<void> {
  await sql`
    with wave as (
      insert into stock_wave (variant_id, branch_id, seen) values (${row.variantId}, ${row.branchId}, 0)
      on conflict (variant_id, branch_id) do update set seen = 0, room = 0
    )
    insert into stock_subscriber (id, variant_id, branch_id, product_id, customer_id, email, locale, token)
    values (${row.id}, ${row.variantId}, ${row.branchId}, ${row.productId}, ${row.customerId}, ${row.email}, ${row.locale}, ${row.token})
    on conflict (variant_id, branch_id, lower(email)) where told_at is null do nothing`.execute(tx)
}

/** Takes an address off every queue it waits in, by the token of one of its subscriptions; gives how many, undefined when the token is unknown. */
export async function removeByToken(tx: Tx, token: string): Promise<number | undefined> {
  const known = await first(tx, sql<{ email: string }>`select email from stock_subscriber where token = ${token}`)
  if (!known) return undefined
  const gone = await rows(
    tx,
    sql`delete from stock_subscriber where lower(email) = lower(${known.email}) and told_at is null returning id`,
  )
  return gone.length
}

/** Someone whose turn has come, with what they are told of. */
export interface Told {
  id: string
  variant_id: string
  branch_id: string
  product_id: string
  email: string
  locale: string
  token: string
  sku: string
  options: { attribute: string; value: string }[]
  name: string
  slug: string
}

/** Queues of some variants, or of all variants of some products, locked in the order of their keys. */
export async function lockWaves(tx: Tx, variantIds: readonly string[], productIds: readonly string[]): Promise<string[]> {
  const found = await rows(
    tx,
    sql<{ variant_id: string }>`
      select w.variant_id from stock_wave w
      where w.variant_id = any(${[...variantIds]}::uuid[]) or w.variant_id in (select bundle_variant_id from bundle_part where variant_id = any(${[...variantIds]}::uuid[]))
        or w.variant_id in (select id from variant where product_id = any(${[...productIds]}::uuid[]))
      order by w.variant_id, w.branch_id for update`,
  )
  return [...new Set(found.map((row) => row.variant_id))]
}

/**
 * Takes those whose turn has come out of locked queues, in the order of asking: each piece that came since the last look is
 * for `factor` people, and never are more told than the pieces there are × factor.
 */
export function takeTurns(tx: Tx, variantIds: readonly string[], factor: number, most: number): Promise<Told[]> {
  return rows(
    tx,
    sql<Told>`
      with look as (
        select w.variant_id, w.branch_id, w.room, w.seen,
          case when not v.enabled or v.deleted_at is not null or p.status not in ('published', 'out_of_stock') or l.product_id is null then 0
            when i.track then greatest(0, i.on_hand - i.reserved) else 1000000 end as free
        from stock_wave w
          cross join lateral (select track, on_hand, reserved from stock_now s where s.variant_id = w.variant_id and s.branch_id = w.branch_id) i
          join variant v on v.id = w.variant_id join product p on p.id = v.product_id left join listing l on l.product_id = p.id and l.branch_id = w.branch_id
        where w.variant_id = any(${[...variantIds]}::uuid[])
      ), due as (
        select variant_id, branch_id, free, least(free * ${factor}::numeric, room + greatest(0, free - seen) * ${factor}::numeric) as room from look
      ), turn as (
        select next.id, due.variant_id, due.branch_id from due
        cross join lateral (
          select s.id from stock_subscriber s where s.variant_id = due.variant_id and s.branch_id = due.branch_id and s.told_at is null
          order by s.number limit least(floor(due.room), ${most})::int
        ) next
      ), told as (
        update stock_subscriber s set told_at = clock_timestamp() from turn where s.id = turn.id
        returning s.id, s.number, s.variant_id, s.branch_id, s.product_id, s.email, s.locale, s.token
      ), looked as (
        update stock_wave w set seen = due.free, room = due.room - (select count(*) from turn where turn.variant_id = due.variant_id and turn.branch_id = due.branch_id)
        from due where w.variant_id = due.variant_id and w.branch_id = due.branch_id
      )
      select told.id, told.variant_id, told.branch_id, told.product_id, told.email, told.locale, told.token, v.sku, v.options, t.name, t.slug
      from told join variant v on v.id = told.variant_id
        cross join lateral (select name, slug from product_translation n where n.product_id = told.product_id order by n.locale = told.locale desc, n.locale limit 1) t
      order by told.number`,
  )
}

/** Forgets the addresses of those who were told long ago. */
export async function forgetTold(tx: Tx, days: number): Promise<void> {
  await sql`delete from stock_subscriber where told_at < now() - make_interval(days => ${days})`.execute(tx)
}
