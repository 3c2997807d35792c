import { sql } from 'kysely'
import { type Db, first, rows, type Tx } from '#platform/db/pool.ts'

/** How messages go out, as it is kept; the token is sealed. */
export interface SenderRow {
  account_sid: string
  auth_token: string
  sender: string
  is_active: boolean
  version: number
  updated_at: string
}

/** How messages by SMS go out, if that was ever said. */
export function findSender(db: Db | Tx): Promise<SenderRow | undefined> {
  return first(db, sql<SenderRow>`select account_sid, auth_token, sender, is_active, version, updated_at from sms_sender`)
}

/** Whether messages by SMS are sent at all. */
export async function hasSender(db: Db): Promise<boolean> {
  return (await findSender(db))?.is_active ?? false
}

/** Keeps how messages go out, if it still has the version that was seen (0: there is none yet). */
export function keepSender(
  tx: Tx,
  sender: Omit<SenderRow, 'version' | 'updated_at'>,
  version: number,
): Promise<SenderRow | undefined> {
  const { account_sid, auth_token, sender: from, is_active } = sender
  return first(
    tx,
    sql<SenderRow>`
      insert into sms_sender (account_sid, auth_token, sender, is_active) values (${account_sid}, ${auth_token}, ${from}, ${is_active})
      on conflict (only_one) do update set account_sid = excluded.account_sid, auth_token = excluded.auth_token, sender = excluded.sender,
        is_active = excluded.is_active, version = sms_sender.version + 1, updated_at = now() where sms_sender.version = ${version}
      returning account_sid, auth_token, sender, is_active, version, updated_at`,
  )
}

/** A message that waits. */
export interface Waiting {
  id: string
  recipient: string
  body: string
}

/** Takes messages that wait, each marked as sent before it goes: a crash may lose one, but sends none twice. */
export function takeWaiting(db: Db, limit: number): Promise<Waiting[]> {
  return rows(
    db,
    sql<Waiting>`update message set status = 'sent', sent_at = now(), error = null
      where id in (select id from message where status = 'queued' and channel = 'sms' order by created_at limit ${sql.lit(limit)} for update skip locked)
      returning id, recipient, body`,
  )
}

/** Notes what the sender calls a message that it took. */
export async function noteTaken(db: Db, id: string, reference: string): Promise<void> {
  await sql`update message set reference = ${reference} where id = ${id}`.execute(db)
}

/** Notes why a message did not go, and whether it waits for another try. */
export async function noteTrouble(db: Db, id: string, error: string, again: boolean): Promise<void> {
  await sql`update message set status = ${again ? 'queued' : 'failed'}, sent_at = null, error = ${error} where id = ${id}`.execute(
    db,
  )
}
