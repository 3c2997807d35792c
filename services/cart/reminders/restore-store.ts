import { sql } from 'kysely'
import type { Locale } from '#lib/locale.ts'
import { one, type Tx } from '#platform/db/pool.ts'
import { lifeFrom, type Owner } from '../store.ts'

/** Lines that go back into a cart. */
export interface Restoring {
  cartId: string
  owner: Owner
  branchId: string
  currency: string
  ttlHours: number | null
  /** The cart they were left in. */
  from: string
  locale: Locale
  lines: readonly { id: string; variant_id: string; quantity: number; minor: number }[]
}

/** Puts lines into the owner's active cart, or opens it with them; of what lies there already the larger quantity stays. Gives the cart. */
export async function restoreLines(tx: Tx, add: Restoring): Promise<string> {
  const isGuest = add.owner.customerId === null
  const sameOwner = isGuest ? sql`(token_hash) where status = 'active'` : sql`(customer_id) where status = 'active'`
  const { id } = await one(
    tx,
    sql<{ id: string }>`
      with held as (
        update cart set updated_at = now(), version = version + 1, expires_at = ${lifeFrom(add.ttlHours)} where id = ${add.cartId} and status = 'active' returning id
      ), opened as (
        insert into cart (id, branch_id, customer_id, token_hash, currency, locale, status, expires_at, restored_from)
        select ${add.cartId}::uuid, ${add.branchId}::uuid, ${add.owner.customerId}::uuid, ${add.owner.tokenHash}::text, ${add.currency}, ${add.locale}, 'active',
          case when ${add.ttlHours}::numeric is null then null else now() + ${add.ttlHours}::numeric * interval '1 hour' end, ${add.from}::uuid
        where not exists (select from held)
        on conflict ${sameOwner} do update set updated_at = now(), version = cart.version + 1 returning id
      ) select id from held union all select id from opened`,
  )
  await sql`
    insert into cart_line (id, cart_id, variant_id, quantity, added_minor)
    select l.id, ${id}::uuid, l.variant_id, l.quantity, l.minor from jsonb_to_recordset(${JSON.stringify(add.lines)}::jsonb) as l(id uuid, variant_id uuid, quantity int, minor bigint)
    on conflict (cart_id, variant_id) do update set quantity = greatest(cart_line.quantity, excluded.quantity), added_minor = excluded.added_minor`.execute(
    tx,
  )
  return id
}
