import Type from 'typebox'
import { LocaleCode } from '#contracts/shapes.ts'
import { signedIn } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { checkVersion, versionInput } from '#platform/operation/version.ts'
import { Me, meOf } from './account.ts'
import * as store from './store.ts'

/** Changes the signed-in person's own name or language. */
export const updateMe = operation('user.update_profile', {
  access: signedIn,
  input: Type.Object(
    {
      first_name: Type.Optional(Type.String({ minLength: 1, maxLength: 80, pattern: '\\S' })),
      last_name: Type.Optional(Type.String({ maxLength: 80 })),
      locale: Type.Optional(LocaleCode),
      ...versionInput,
    },
    { additionalProperties: false },
  ),
  output: Me,
  fails: ['stale_version'],
  emits: ['user.updated'],
  run: (ctx, input) =>
    ctx.tx(async (tx) => {
      const id = ctx.actor.id ?? ''
      checkVersion(input.version, await store.lockAccount(tx, id))
      await store.updateProfile(tx, id, {
        firstName: input.first_name ?? null,
        lastName: input.last_name ?? null,
        locale: input.locale ?? null,
      })
      const account = await store.getAccount(tx, id)
      await appendEvents(tx, [ctx.event('user.updated', id, { id, name: `${account.first_name} ${account.last_name}`.trim() })])
      return meOf(account)
    }),
})
