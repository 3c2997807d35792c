import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import pg from 'pg'
import type { TestShop } from './shop.ts'

const PATIENCE_MS = 20_000

/** A message to somebody, as the outbox keeps it. */
export interface Kept {
  subject: string
  body: string
  html: string
  status: string
}

/** Messages to an address or a number, newest first, once the jobs that were asked for have run; those about one thing, or all. */
export async function lettersTo(shop: TestShop, recipient: string, about = /(?:)/): Promise<Kept[]> {
  await jobsDone(shop, 'identity.')
  const found =
    await sql<Kept>`select subject, body, html, status from message where recipient = ${recipient} order by created_at desc, id desc`.execute(
      shop.runtime.db('notifications'),
    )
  return found.rows.filter((letter) => about.test(letter.subject))
}

/** The newest message to an address or a number, about one thing where that is said: of two jobs either may be the first. */
export async function letterTo(shop: TestShop, recipient: string, about?: RegExp): Promise<Kept> {
  const [newest] = await lettersTo(shop, recipient, about)
  if (!newest) throw new Error(`Nobody wrote to ${recipient}.`)
  return newest
}

/** The token of the link in a message. */
export function tokenIn(letter: Kept): string {
  const token = /token=([\w-]+)/.exec(letter.body)?.[1]
  if (!token) throw new Error(`No link in: ${letter.body}`)
  return token
}

/** The digits in a message. */
export function codeIn(letter: Kept): string {
  const code = /\b\d{6}\b/.exec(letter.body)?.[0]
  if (!code) throw new Error(`No code in: ${letter.body}`)
  return code
}

/** Waits until no job of a kind waits or runs any more. */
export async function jobsDone(shop: TestShop, prefix: string): Promise<void> {
  const client = new pg.Client({ connectionString: shop.databaseUrl })
  await client.connect()
  try {
    const deadline = Date.now() + PATIENCE_MS
    for (;;) {
      const { rows } = await client.query(
        'select task_identifier from graphile_worker.jobs where starts_with(task_identifier, $1) and run_at <= now()',
        [prefix],
      )
      if (rows.length === 0) return
      if (Date.now() > deadline) throw new Error(`Jobs still wait: ${JSON.stringify(rows)}`)
      await sleep(20)
    }
  } finally {
    await client.end()
  }
}
