import Type from 'typebox'
import { Id, Nullable } from '#contracts/shapes.ts'
import { internal } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import * as store from '../store.ts'

/** The values that were set, for the services that read them; what is missing has its declared default. */
export const getSettings = operation('settings.get', {
  access: internal,
  input: Type.Object({ branch_id: Nullable(Id) }, { additionalProperties: false }),
  output: Type.Object({ values: Type.Record(Type.String(), Type.Unknown()) }),
  async run(ctx, input) {
    const kept = await store.listSettings(ctx.db, input.branch_id)
    return { values: Object.fromEntries(kept.map((setting) => [setting.key, setting.value])) }
  },
})
