import Type from 'typebox'
import type { ForgottenPerson } from '#contracts/account-calls.ts'
import { Id, Nullable } from '#contracts/shapes.ts'
import { internal } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { unseal } from '#platform/seal.ts'
import { findForgotten } from './store.ts'

const texts = Type.Array(Type.String())

/** By what somebody was known who is to be forgotten, for the services that keep something of them. */
export const describeForgotten = operation('user.describe_forgotten', {
  access: internal,
  input: Type.Object({ id: Id }, { additionalProperties: false }),
  output: Type.Object({
    person: Nullable(Type.Object({ id: Id, emails: texts, phones: texts, names: texts, places: texts, guest_emails: texts })),
  }),
  async run(ctx, { id }) {
    const sealed = await findForgotten(ctx.db, id)
    const { costKey, oldCostKeys } = ctx.runtime.config.secrets
    const json = sealed === undefined ? undefined : unseal([costKey, ...oldCostKeys], sealed)
    return { person: json === undefined ? null : ({ guest_emails: [], ...JSON.parse(json) } as ForgottenPerson) }
  },
})
