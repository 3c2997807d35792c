import type { ActorFacts } from '#contracts/calls.ts'
import type { Context } from '#platform/operation/context.ts'
import { FENCE } from '../roles/rights.ts'
import { findPerson } from '../staff/store.ts'
import { hashToken } from '../token.ts'
import * as store from './store.ts'

const NEVER = 253_402_300_799

/** Whom an API key stands for: what it may do, and never more than its maker may now, in no other branches (IDN-11). */
export async function authenticateKey(ctx: Context, key: string): Promise<{ actor: ActorFacts | null; reason: string | null }> {
  const found = await store.spendKey(ctx.db, hashToken(key))
  const maker = found && (await findPerson(ctx.db, found.maker_id))
  if (!found || !maker) return { actor: null, reason: 'bad_token' }
  const fence = maker.permissions.includes(FENCE) ? maker.branches.map(({ branch_id }) => branch_id) : null
  const own = found.branches
  return {
    actor: {
      kind: 'api_key',
      id: found.id,
      name: found.name,
      roles: maker.roles,
      permissions: found.permissions.filter((name) => maker.permissions.includes(name)),
      branches: own && fence ? own.filter((id) => fence.includes(id)) : (own ?? fence),
      session_id: found.id,
      maker_id: found.maker_id,
      expires_at: found.expires_at ? Math.floor(Date.parse(found.expires_at) / 1_000) : NEVER,
    },
    reason: null,
  }
}
