import { sql } from 'kysely'
import type { Context } from '#platform/operation/context.ts'
import { keyIdOf, seal, unseal } from '#platform/seal.ts'
import { findSender } from './store.ts'

/** Seals the sender's secret anew when an earlier key sealed it, so that the key can go. */
export async function resealSender(ctx: Context): Promise<void> {
  const { costKey, oldCostKeys } = ctx.runtime.config.secrets
  const row = await findSender(ctx.db)
  if (!row || row.auth_token.startsWith(`${keyIdOf(costKey)}.`)) return
  const token = unseal(oldCostKeys, row.auth_token)
  if (token === undefined) return
  await sql`update sms_sender set auth_token = ${seal(costKey, token)} where auth_token = ${row.auth_token}`.execute(ctx.db)
}
