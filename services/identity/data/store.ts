import { sql } from 'kysely'
import { type Db, first, one, rows, type Tx } from '#platform/db/pool.ts'

/** Where a wish for one's own data stands. */
export interface DataRequest {
  asked_at: string
  ready_at: string | null
}

/** The wish of an account, if there is one. */
export function findRequest(db: Db | Tx, accountId: string): Promise<DataRequest | undefined> {
  return first(db, sql<DataRequest>`select asked_at, ready_at from data_request where account_id = ${accountId}`)
}

/** Notes a wish; undefined when one from after a moment stands already. */
export async function askAnew(tx: Tx, accountId: string, at: Date, after: Date): Promise<boolean> {
  const asked = await rows(
    tx,
    sql`insert into data_request (account_id, asked_at) values (${accountId}, ${at})
      on conflict (account_id) do update set asked_at = excluded.asked_at, ready_at = null, sealed = null where data_request.asked_at < ${after}
      returning account_id`,
  )
  return asked.length > 0
}

/** Keeps the file of a wish; false when the wish is gone. */
export async function keepFile(db: Db, accountId: string, sealed: string, at: Date): Promise<boolean> {
  return (
    (
      await rows(
        db,
        sql`update data_request set sealed = ${sealed}, ready_at = ${at} where account_id = ${accountId} returning account_id`,
      )
    ).length > 0
  )
}

/** The file of a wish, once it is there. */
export async function findFile(db: Db, accountId: string): Promise<string | undefined> {
  const found = await first(db, sql<{ sealed: string | null }>`select sealed from data_request where account_id = ${accountId}`)
  return found?.sealed ?? undefined
}

/** Everything that accounts keep of somebody. */
export async function describeAccount(db: Db, accountId: string): Promise<Record<string, unknown>> {
  return one(
    db,
    sql<Record<string, unknown>>`
      select json_build_object('id', a.id, 'email', a.email, 'phone', a.phone, 'first_name', a.first_name, 'last_name', a.last_name, 'locale', a.locale,
          'birthday', a.birthday, 'avatar', a.avatar, 'tax_country', a.tax_country, 'tax_code', a.tax_code, 'email_consent_at', a.email_consent_at,
          'sms_consent_at', a.sms_consent_at, 'created_at', a.created_at) as profile,
        (select coalesce(json_agg(to_jsonb(d) - 'account_id' order by d.created_at), '[]') from address d where d.account_id = a.id) as addresses,
        (select coalesce(json_agg(json_build_object('product_id', w.product_id, 'created_at', w.created_at) order by w.created_at), '[]') from wish w where w.account_id = a.id) as wishlist,
        (select coalesce(json_agg(json_build_object('created_at', s.created_at, 'last_used_at', s.last_used_at, 'ended_at', s.revoked_at, 'ip', s.ip, 'country', s.country, 'user_agent', s.user_agent) order by s.created_at), '[]') from session s where s.account_id = a.id) as sessions,
        (select coalesce(json_agg(json_build_object('provider', e.provider, 'since', e.created_at)), '[]') from external_identity e where e.account_id = a.id) as signs_in_by
      from account a where a.id = ${accountId}`,
  )
}

/** Lets go of files from before a moment. */
export async function sweepFiles(db: Db, before: Date): Promise<void> {
  await sql`delete from data_request where coalesce(ready_at, asked_at) < ${before}`.execute(db)
}
