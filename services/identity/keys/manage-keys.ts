import { sql } from 'kysely'
import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { permission } from '#platform/operation/access.ts'
import { declareList, listOutput } from '#platform/operation/list.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { ApiKey, keyView, noKey } from './api-key.ts'
import * as store from './store.ts'

const list = declareList(['created_at', 'name'], '-created_at')

/** The API keys, newest first, with what each may do and when it was last used (IDN-11). */
export const listKeys = operation('api_key.list', {
  access: permission('api_key.view'),
  input: Type.Object(list.input, { additionalProperties: false }),
  output: listOutput(ApiKey),
  fails: [...list.fails],
  async run(ctx, input) {
    const page = list.page(
      input,
      { created_at: { by: sql`k.created_at`, type: 'timestamptz' }, name: { by: sql`k.name`, type: 'text' } },
      { by: sql`k.id`, type: 'uuid' },
    )
    return page.answer(await store.listKeys(ctx.db, page), keyView)
  },
})

/** Makes an API key worth nothing, at once and for good. */
export const revokeKey = operation('api_key.revoke', {
  access: permission('api_key.manage'),
  input: Type.Object({ id: Id }, { additionalProperties: false }),
  output: ApiKey,
  fails: ['api_key_not_found'],
  emits: ['api_key.changed'],
  idempotent: 'own',
  audited: true,
  run: (ctx, { id }) =>
    ctx.tx(async (tx) => {
      const before = await store.lockKey(tx, id)
      if (!before) throw noKey()
      if (before.revoked_at) return keyView(before)
      await store.revokeKey(tx, id)
      await appendEvents(tx, [ctx.event('api_key.changed', id, { id, change: 'revoked' })])
      return keyView((await store.lockKey(tx, id)) ?? before)
    }),
})
