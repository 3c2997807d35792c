import { sql } from 'kysely'
import { type Db, first, rows, type Tx } from '#platform/db/pool.ts'

/** A session as its owner sees it. */
export interface SessionRow {
  id: string
  user_agent: string | null
  ip: string | null
  country: string | null
  created_at: string
  last_used_at: string
}

/** The live sessions of an account, the last used first. */
export function listSessions(db: Db, accountId: string): Promise<SessionRow[]> {
  return rows(
    db,
    sql<SessionRow>`select id, user_agent, ip, country, created_at, last_used_at from session
      where account_id = ${accountId} and revoked_at is null and expires_at > now() order by last_used_at desc, id desc limit 200`,
  )
}

/** From where and by which device a session was opened. */
export function findSignIn(db: Db, id: string) {
  return first(
    db,
    sql<Pick<SessionRow, 'ip' | 'country' | 'user_agent' | 'created_at'>>`
      select ip, country, user_agent, created_at from session where id = ${id}`,
  )
}

/** Ends one live session of an account, or all but one; gives those that ended. */
export async function endOwn(tx: Tx, accountId: string, which: { id: string } | { except: string | null }): Promise<string[]> {
  const chosen = 'id' in which ? sql`id = ${which.id}::uuid` : sql`id is distinct from ${which.except}::uuid`
  const ended = await rows(
    tx,
    sql<{
      id: string
    }>`update session set revoked_at = now() where account_id = ${accountId} and revoked_at is null and ${chosen} returning id`,
  )
  return ended.map((session) => session.id)
}
