import Type from 'typebox'
import { Id, Instant, Nullable } from '#contracts/shapes.ts'
import { AppError, invalidField } from '#lib/errors.ts'
import { newId, newToken } from '#lib/id.ts'
import { API_KEY_PREFIX } from '#platform/http/facts.ts'
import { permission } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { shopOf } from '#platform/shop.ts'
import { declaredPermissions, withNeeded } from '../roles/permission-tree.ts'
import { beyondOwnRights, FENCE, refuseBeyond } from '../roles/rights.ts'
import { refuseUnknown } from '../roles/role.ts'
import { hashToken } from '../token.ts'
import { ApiKey, keyView, noKey } from './api-key.ts'
import * as store from './store.ts'

/** Makes an API key for a program: named, with permissions its maker has, for some branches or all; shown this once (IDN-11). */
export const createKey = operation('api_key.create', {
  access: permission('api_key.manage'),
  input: Type.Object(
    {
      name: Type.String({ minLength: 1, maxLength: 80, pattern: '\\S' }),
      permissions: Type.Array(Type.String({ maxLength: 80 }), { minItems: 1, maxItems: 500, uniqueItems: true }),
      branches: Type.Optional(Nullable(Type.Array(Id, { minItems: 1, maxItems: 200, uniqueItems: true }))),
      expires_at: Type.Optional(Nullable(Instant)),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({ ...ApiKey.properties, key: Type.String() }),
  fails: ['unknown_permission', 'beyond_own_rights', 'branch_not_found', 'invalid_time', 'person_needed'],
  emits: ['api_key.changed'],
  idempotent: 'key',
  audited: true,
  async run(ctx, input) {
    refuseUnknown(ctx, input.permissions)
    const { actor } = ctx
    if (actor.kind !== 'staff' || !actor.id)
      throw new AppError(
        'forbidden',
        'person_needed',
        'Only a person makes API keys: they are never worth more than their maker.',
      )
    const maker = actor.id
    const permissions = withNeeded(declaredPermissions(ctx), input.permissions).filter((name) => name !== FENCE)
    const branches = input.branches ?? (actor.branches && [...actor.branches])
    refuseBeyond(ctx, permissions, [...permissions, FENCE])
    if (branches?.some((id) => actor.branches !== null && !actor.branches.includes(id)))
      throw beyondOwnRights('A key works in your own branches only.')
    const { all_branch_ids: known } = await shopOf(ctx)
    if (branches?.some((id) => !known.includes(id)))
      throw invalidField('/branches', 'branch_not_found', 'The shop has no such branch.')
    const expires = input.expires_at ? new Date(input.expires_at).toISOString() : null
    if (expires !== null && Date.parse(expires) <= ctx.now())
      throw invalidField('/expires_at', 'invalid_time', 'A key ends at a time to come.')
    const secret = `${API_KEY_PREFIX}${newToken(32)}`
    return ctx.tx(async (tx) => {
      const id = newId()
      const kept = {
        id,
        name: input.name.trim(),
        hint: secret.slice(-4),
        maker_id: maker,
        permissions,
        branches,
        expires_at: expires,
      }
      await store.insertKey(tx, { ...kept, hash: hashToken(secret) })
      await appendEvents(tx, [ctx.event('api_key.changed', id, { id, change: 'created' })])
      const made = await store.lockKey(tx, id)
      if (!made) throw noKey()
      return { ...keyView(made), key: secret }
    })
  },
})
