import { sql } from 'kysely'
import type { Locale } from '#lib/locale.ts'
import { type Db, first, rows, type Tx } from '#platform/db/pool.ts'
import type { NewEvent } from '#platform/operation/context.ts'
import { insertEvents } from '#platform/operation/transact.ts'
import type { Contact } from './contact.ts'

/** Whose cart: a customer's, or a guest's by the hash of the token. */
export interface Owner {
  customerId: string | null
  tokenHash: string | null
}

/** A line as it is kept. */
export interface LineRow {
  id: string
  variant_id: string
  quantity: number
  added_minor: number
}

/** A cart with its lines. */
export interface CartRow {
  id: string
  branch_id: string
  customer_id: string | null
  currency: string
  version: number
  /** A coupon's or a gift's, as the shopper gave it. */
  code: string | null
  status: string
  expires_at: string | null
  is_expired: boolean
  overdue: boolean
  lines: LineRow[]
}

const linesOf = sql`coalesce((select jsonb_agg(jsonb_build_object('id', l.id, 'variant_id', l.variant_id, 'quantity', l.quantity, 'added_minor', l.added_minor) order by l.added_at, l.id)
  from cart_line l where l.cart_id = c.id), '[]') as lines`
const cart = sql`c.id, c.branch_id, c.customer_id, c.currency, c.version, c.code, c.status, c.expires_at, c.is_expired, coalesce(c.expires_at < now(), false) as overdue, ${linesOf}`

// The longest lifetime that goods of the cart ask for.
const GOODS = sql`(select max(l.ttl_hours) from cart_line l where l.cart_id = cart.id)`

function mine(owner: Owner) {
  return owner.customerId === null
    ? sql`c.token_hash = ${owner.tokenHash} and c.customer_id is null`
    : sql`c.customer_id = ${owner.customerId}`
}

/** The owner's current cart: the active one, or the one that has just expired and was not told of yet. */
export function findCart(db: Db | Tx, owner: Owner): Promise<CartRow | undefined> {
  return first(
    db,
    sql<CartRow>`select ${cart} from cart c where ${mine(owner)} and c.status in ('active', 'expired') order by c.status = 'active' desc, c.updated_at desc limit 1`,
  )
}

/** Puts a line into the owner's active cart, or a new one, in one statement: cart, line, event. */
export async function addLine(
  db: Db,
  add: {
    cartId: string
    isNew: boolean
    owner: Owner
    branchId: string
    currency: string
    lineId: string
    variantId: string
    quantity: number
    minor: bigint
    ttlHours: number | null
    /** The lifetime that the product gives its cart. */
    goodsTtl: number | null
    locale: Locale
  },
  event: NewEvent,
): Promise<{ expires_at: string | null; version: number } | undefined> {
  const expires =
    add.ttlHours === null
      ? sql`null::timestamptz`
      : sql`now() + coalesce(cart.ttl_hours, greatest(${add.ttlHours}::numeric, ${add.goodsTtl}::numeric, ${GOODS})) * interval '1 hour'`
  const opened =
    add.ttlHours === null
      ? sql`null::timestamptz`
      : sql`now() + greatest(${add.ttlHours}::numeric, ${add.goodsTtl}::numeric) * interval '1 hour'`
  const target = add.isNew
    ? sql`insert into cart (id, branch_id, customer_id, token_hash, currency, locale, status, expires_at)
        values (${add.cartId}, ${add.branchId}, ${add.owner.customerId}, ${add.owner.tokenHash}, ${add.currency}, ${add.locale}, 'active', ${opened}) returning id, expires_at, version`
    : sql`update cart set updated_at = now(), version = version + 1, expires_at = ${expires}, currency = ${add.currency}, locale = ${add.locale} where id = ${add.cartId} and status = 'active' returning id, expires_at, version`
  return first(
    db,
    sql<{ expires_at: string | null; version: number }>`
      with target as (${target}), line as (
        insert into cart_line (id, cart_id, variant_id, quantity, added_minor, ttl_hours) select ${add.lineId}::uuid, id, ${add.variantId}::uuid, ${add.quantity}::int, ${add.minor.toString()}::bigint, ${add.goodsTtl}::numeric from target
        on conflict (cart_id, variant_id) do update set quantity = cart_line.quantity + excluded.quantity, added_minor = excluded.added_minor, ttl_hours = excluded.ttl_hours
      ), noted as (${insertEvents([event])})
      select expires_at, version from target`,
  )
}

/** Sets a line's quantity; zero takes it out. False when the cart has no such line, or not the version asked for. */
export async function setQuantity(
  db: Db | Tx,
  cartId: string,
  lineId: string,
  quantity: number,
  ttlHours: number | null,
  version: number | null = null,
): Promise<boolean> {
  const changed = await rows(
    db,
    sql`with touched as (
        update cart set updated_at = now(), version = version + 1, expires_at = ${lifeFrom(ttlHours)}
        where id = ${cartId} and status = 'active' and (${version}::int is null or version = ${version}::int) returning id
      ), gone as (
        delete from cart_line l using touched t where l.cart_id = t.id and l.id = ${lineId} and ${quantity}::int = 0 returning l.id
      ), changed as (
        update cart_line l set quantity = greatest(1, ${quantity}::int) from touched t where l.cart_id = t.id and l.id = ${lineId} and ${quantity}::int > 0 returning l.id
      ) select id from gone union all select id from changed`,
  )
  return changed.length > 0
}

/** Keeps a code with the owner's active cart, or takes it off; gives the cart's new version. */
export function setCode(db: Db | Tx, cartId: string, code: string | null): Promise<{ version: number } | undefined> {
  return first(
    db,
    sql<{
      version: number
    }>`update cart set code = ${code}, updated_at = now(), version = version + 1 where id = ${cartId} and status = 'active' returning version`,
  )
}

/** Takes all lines out, if the cart still has the asked version; gives its new one. */
export function clearLines(
  db: Db | Tx,
  cartId: string,
  ttlHours: number | null,
  version: number | null,
): Promise<{ version: number; expires_at: string | null } | undefined> {
  return first(
    db,
    sql<{ version: number; expires_at: string | null }>`
      with emptied as (
        update cart set updated_at = now(), version = version + 1, expires_at = ${lifeFrom(ttlHours)}
        where id = ${cartId} and (${version}::int is null or version = ${version}::int) returning id, version, expires_at
      ), gone as (delete from cart_line l using emptied e where l.cart_id = e.id)
      select version, expires_at from emptied`,
  )
}

/** Hands the owner's active cart to an order; the same order asking again has the same cart. */
export async function takeCart(
  db: Db,
  orderId: string,
  owner: Owner,
  contact: Contact | null,
  mayExpire: boolean,
): Promise<CartRow | undefined> {
  const taken = await first(
    db,
    sql<CartRow>`
      with taken as (
        update cart c set status = 'checking_out', order_id = ${orderId}, updated_at = now(), ${said(contact)}
        where ${mine(owner)} and c.status = 'active' and not (${mayExpire}::boolean and coalesce(c.expires_at < now(), false)) and exists (select from cart_line l where l.cart_id = c.id)
          and not exists (select from cart other where other.order_id = ${orderId})
        returning c.*
      ), found as (select * from taken union all select * from cart where order_id = ${orderId})
      select ${cart} from found c limit 1`,
  )
  // A twin of this request that took it while we waited for the row is seen only by a new look.
  return taken ?? first(db, sql<CartRow>`select ${cart} from cart c where c.order_id = ${orderId}`)
}

/** Keeps with the owner's active cart how its shopper can be reached. */
export async function keepContact(db: Db, owner: Owner, contact: Contact): Promise<boolean> {
  const kept = await rows(db, sql`update cart c set ${said(contact)} where ${mine(owner)} and c.status = 'active' returning c.id`)
  return kept.length > 0
}

// What is left out stays as it was said before.
function said(contact: Contact | null) {
  return sql`contact_email = coalesce(${contact?.email ?? null}::text, c.contact_email), contact_name = coalesce(${contact?.name ?? null}::text, c.contact_name),
    contact_phone = coalesce(${contact?.phone ?? null}::text, c.contact_phone), may_remind = coalesce(${contact?.may_remind ?? null}::boolean, c.may_remind),
    locale = coalesce(${contact?.locale ?? null}::text, c.locale)`
}

/** Closes the carts of placed orders; gives how many were not closed before. */
export async function closeCarts(db: Db, orderIds: readonly string[]): Promise<number> {
  const done = await rows(
    db,
    sql`with due as (
        select c.id from unnest(${[...orderIds]}::uuid[]) placed(id) join cart c on c.order_id = placed.id and c.status = 'checking_out' order by c.id for update of c
      ) update cart c set status = 'ordered', updated_at = now() from due where c.id = due.id returning c.id`,
  )
  return done.length
}

/** Gives the cart of an order that did not come about back to its owner, into the cart they have begun meanwhile if there is one. */
export async function giveBack(tx: Tx, orderId: string, ttlHours: number | null): Promise<boolean> {
  const back = await first(
    tx,
    sql<{
      id: string
      customer_id: string | null
      token_hash: string | null
    }>`select id, customer_id, token_hash from cart where order_id = ${orderId} and status = 'checking_out' for update`,
  )
  if (!back) return false
  const current = await first(
    tx,
    sql<{
      id: string
    }>`select id from cart c where c.status = 'active' and ${mine({ customerId: back.customer_id, tokenHash: back.token_hash })} for update`,
  )
  if (current) {
    await mergeLines(tx, back.id, current.id, ttlHours)
    return true
  }
  await sql`update cart set status = 'active', order_id = null, updated_at = now(),
    expires_at = ${lifeFrom(ttlHours)} where id = ${back.id}`.execute(tx)
  return true
}

/**
 * Adds the lines of one cart to another and retires the first. One that was begun with the lines of the other repeats them, so
 * that the larger quantity counts, not the sum.
 */
export async function mergeLines(tx: Tx, from: string, into: string, ttlHours: number | null): Promise<void> {
  await sql`
    with source as (select id, coalesce(restored_from = ${into}::uuid, false) as repeats from cart where id = ${from}),
      moved as (delete from cart_line where cart_id = ${from} returning *)
    insert into cart_line (id, cart_id, variant_id, quantity, added_minor, added_at, ttl_hours) select id, ${into}::uuid, variant_id, quantity, added_minor, added_at, ttl_hours from moved
    on conflict (cart_id, variant_id) do update set quantity = case when (select repeats from source)
      then greatest(cart_line.quantity, excluded.quantity) else cart_line.quantity + excluded.quantity end`.execute(tx)
  await sql`update cart set version = version + 1, updated_at = now(), status = case id when ${from}::uuid then 'merged' else status end,
    order_id = case id when ${from}::uuid then null else order_id end,
    code = coalesce(code, (select f.code from cart f where f.id = ${from})),
    expires_at = case id when ${into}::uuid then ${lifeFrom(ttlHours)} else expires_at end where id in (${from}, ${into})`.execute(
    tx,
  )
  await sql`update reminder set restored_cart_id = ${into}::uuid where ordered_at is null and (cart_id = ${from}::uuid or restored_cart_id = ${from}::uuid)`.execute(
    tx,
  )
}

/** When a cart ends that is touched now: by a lifetime that staff gave it, else by the longest of its goods' and that of all; never where carts do not expire. */
export function lifeFrom(ttlHours: number | null) {
  return sql`case when ${ttlHours}::numeric is null then null else now() + coalesce(ttl_hours, greatest(${ttlHours}::numeric, ${GOODS})) * interval '1 hour' end`
}
