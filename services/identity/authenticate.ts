import Type from 'typebox'
import { Id, Nullable, OneOf } from '#contracts/shapes.ts'
import { API_KEY_PREFIX } from '#platform/http/facts.ts'
import { internal } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { meOf } from './account.ts'
import { authenticateKey } from './keys/authenticate-key.ts'
import * as store from './store.ts'
import { verifyAccess } from './token.ts'

/** Whom an access token or an API key belongs to, with permissions as they are now; or why it is worth nothing. */
export const authenticate = operation('user.authenticate', {
  access: internal,
  input: Type.Object({ token: Type.String({ maxLength: 4_000 }) }, { additionalProperties: false }),
  output: Type.Object({
    actor: Nullable(
      Type.Object({
        kind: OneOf(['customer', 'staff', 'api_key']),
        id: Id,
        name: Type.String(),
        roles: Type.Array(Type.String()),
        permissions: Type.Array(Type.String()),
        branches: Nullable(Type.Array(Id)),
        session_id: Id,
        maker_id: Nullable(Id),
        expires_at: Type.Number(),
      }),
    ),
    reason: Nullable(Type.String()),
  }),
  async run(ctx, input) {
    if (input.token.startsWith(API_KEY_PREFIX)) return authenticateKey(ctx, input.token)
    const proof = await verifyAccess(ctx.runtime.config.secrets.tokenKey, input.token, ctx.now())
    if ('reason' in proof) return { actor: null, reason: proof.reason }
    const account = await store.findBySession(ctx.db, proof.sessionId)
    if (!account) return { actor: null, reason: 'session_ended' }
    const { id, kind, first_name, last_name, roles, permissions, branches } = meOf(account)
    return {
      actor: {
        id,
        kind,
        name: `${first_name} ${last_name}`.trim(),
        roles,
        permissions,
        branches,
        session_id: proof.sessionId,
        maker_id: null,
        expires_at: proof.expiresAt,
      },
      reason: null,
    }
  },
})
