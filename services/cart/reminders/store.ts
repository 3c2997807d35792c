import { sql } from 'kysely'
import type { Locale } from '#lib/locale.ts'
import type { ReminderChannel } from '#lib/reminder.ts'
import { type Db, first, rows, type Tx } from '#platform/db/pool.ts'

/** A left cart that somebody is to be asked back to. */
export interface LeftCart {
  id: string
  branch_id: string
  customer_id: string | null
  currency: string
  locale: Locale
  contact_email: string | null
  contact_name: string | null
  contact_phone: string | null
  may_remind: boolean
  reminded_at: string | null
  is_alive: boolean
  /** Whether somebody has just been shopping with it. */
  is_busy: boolean
  updated_at: string
  known_name: string | null
  has_lines: boolean
}

const left = sql`c.id, c.branch_id, c.customer_id, c.currency, c.locale, c.contact_email, c.contact_name, c.contact_phone, c.may_remind, c.reminded_at, c.updated_at,
  c.status = 'active' and coalesce(c.expires_at >= now(), true) as is_alive, c.status = 'active' and c.updated_at > now() - interval '15 minutes' as is_busy, (select name from known_customer k where k.id = c.customer_id) as known_name,
  coalesce(c.left_items, 0) > 0 or exists (select from cart_line l where l.cart_id = c.id) as has_lines`

/** Which of these carts were left, in the order of their ids. */
export function findLeft(db: Db, ids: readonly string[]): Promise<LeftCart[]> {
  return rows(
    db,
    sql<LeftCart>`select ${left} from cart c where c.id = any(${[...ids]}::uuid[]) and c.status in ('active', 'expired') order by c.id`,
  )
}

/** The same, and nobody else changes them meanwhile. */
export function lockLeft(tx: Tx, ids: readonly string[]): Promise<LeftCart[]> {
  return rows(
    tx,
    sql<LeftCart>`select ${left} from cart c where c.id = any(${[...ids]}::uuid[]) and c.status in ('active', 'expired') order by c.id for update of c`,
  )
}

/** Takes the right to remind these addresses now; gives those that were reminded too lately, and those that want no reminders. */
export async function claimAddresses(
  tx: Tx,
  recipients: readonly string[],
  now: string,
  since: string,
): Promise<{ claimed: Set<string>; refused: Set<string> }> {
  const wanted = [...new Set(recipients)].sort()
  const claimed = await rows(
    tx,
    sql<{ recipient: string }>`
      insert into reminded_address (recipient, reminded_at) select recipient, ${now}::timestamptz from unnest(${wanted}::text[]) wanted(recipient) order by recipient
      on conflict (recipient) do update set reminded_at = excluded.reminded_at where reminded_address.reminded_at <= ${since}::timestamptz and not reminded_address.refused
      returning recipient`,
  )
  const refused = await rows(
    tx,
    sql<{ recipient: string }>`select recipient from reminded_address where recipient = any(${wanted}::text[]) and refused`,
  )
  return { claimed: new Set(claimed.map((row) => row.recipient)), refused: new Set(refused.map((row) => row.recipient)) }
}

/** A reminder to be sent. */
export interface NewReminder {
  id: string
  cart_id: string
  branch_id: string
  channel: ReminderChannel
  recipient: string
  name: string
  locale: Locale
  subject: string
  body: string
}

/** Keeps reminders and when their carts were reminded. */
export async function insertReminders(tx: Tx, reminders: readonly NewReminder[], at: string): Promise<void> {
  await sql`
    with made as (
      insert into reminder (id, cart_id, branch_id, channel, recipient, name, locale, subject, body, sent_at)
      select id, cart_id, branch_id, channel, recipient, name, locale, subject, body, ${at}::timestamptz
      from jsonb_populate_recordset(null::reminder, ${JSON.stringify(reminders)}::jsonb) returning cart_id
    ) update cart c set reminded_at = ${at}::timestamptz from made where c.id = made.cart_id`.execute(tx)
}

/** A reminder as it was sent, with the currency of its cart and what lay in that. */
export interface SentReminder extends NewReminder {
  ordered_at: string | null
  currency: string | null
  lines: LeftLine[]
}

/** What lay in a left cart. */
export interface LeftLine {
  variant_id: string
  quantity: number
}

/** Reminders by their ids. */
export function findReminders(db: Db, ids: readonly string[]): Promise<SentReminder[]> {
  return rows(
    db,
    sql<SentReminder>`
      select r.id, r.cart_id, r.branch_id, r.channel, r.recipient, r.name, r.locale, r.subject, r.body, r.ordered_at,
        (select currency from cart c where c.id = r.cart_id) as currency,
        coalesce((select jsonb_agg(x) from (
          select variant_id, quantity from cart_line where cart_id = r.cart_id
          union all select variant_id, quantity from abandoned_line where cart_id = r.cart_id) x), '[]') as lines
      from reminder r where r.id = any(${[...ids]}::uuid[]) order by r.id`,
  )
}

/** What lies, or lay, in a cart. */
export function leftLines(db: Db, cartId: string): Promise<LeftLine[]> {
  return rows(
    db,
    sql<LeftLine>`select variant_id, quantity from cart_line where cart_id = ${cartId}
      union all select variant_id, quantity from abandoned_line where cart_id = ${cartId}`,
  )
}

/** Notes that a reminder's link brought its lines back, and into which cart. */
export async function noteRestored(tx: Tx, id: string, cartId: string, at: string): Promise<void> {
  await sql`update reminder set opened_at = coalesce(opened_at, ${at}::timestamptz), restored_cart_id = ${cartId} where id = ${id} and ordered_at is null`.execute(
    tx,
  )
}

/** Sends no more reminders to the address of a reminder; false when there is no such reminder. */
export async function refuseReminders(db: Db, id: string): Promise<boolean> {
  const refused = await first(
    db,
    sql`insert into reminded_address (recipient, reminded_at, refused) select recipient, sent_at, true from reminder where id = ${id}
      on conflict (recipient) do update set refused = true returning recipient`,
  )
  return refused !== undefined
}

/** Counts the orders that came of reminders: each for the last reminder of its cart, once. */
export async function noteOrdered(db: Db, placed: readonly { id: string; at: string; minor: string }[]): Promise<void> {
  await sql`
    with placed as (select * from jsonb_to_recordset(${JSON.stringify(placed)}::jsonb) as p(id uuid, at timestamptz, minor bigint)),
      led as (
        select distinct on (p.id) r.id as reminder_id, p.id, p.at, p.minor from placed p join cart c on c.order_id = p.id
        join lateral (
          select id, sent_at from reminder where cart_id = c.id union select id, sent_at from reminder where restored_cart_id = c.id
        ) r on true
        order by p.id, r.sent_at desc
      )
    update reminder r set ordered_at = led.at, order_id = led.id, won_minor = led.minor from led where r.id = led.reminder_id and r.ordered_at is null`.execute(
    db,
  )
}
