import Type from 'typebox'
import { Id, Nullable, Time } from '#contracts/shapes.ts'
import { internal } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import * as store from './store.ts'

/** The classes and every rate that may hold in a branch, for whoever writes bills. */
export const readTaxes = operation('tax.read', {
  access: internal,
  input: Type.Object({ branch_id: Id }, { additionalProperties: false }),
  output: Type.Object({
    classes: Type.Array(Type.Object({ code: Type.String(), basis_points: Nullable(Type.Integer()) })),
    rates: Type.Array(
      Type.Object({
        tax_class: Type.String(),
        country: Nullable(Type.String()),
        region: Nullable(Type.String()),
        branch_id: Nullable(Id),
        basis_points: Type.Integer(),
        valid_from: Nullable(Time),
        valid_until: Nullable(Time),
      }),
    ),
  }),
  async run(ctx, input) {
    const [classes, rates] = await Promise.all([store.listClasses(ctx.db), store.listRates(ctx.db, input.branch_id)])
    return {
      classes: classes.map(({ code, basis_points }) => ({ code, basis_points })),
      rates: rates.map(({ id: _, version: __, ...rate }) => rate),
    }
  },
})

/** Whether a customer was exempted from taxes, and until when. */
export const readExemption = operation('tax.read_exemption', {
  access: internal,
  input: Type.Object({ customer_id: Id }, { additionalProperties: false }),
  output: Type.Object({ exemption: Nullable(Type.Object({ valid_until: Nullable(Time) })) }),
  async run(ctx, input) {
    const found = await store.findExemption(ctx.db, input.customer_id)
    return { exemption: found ? { valid_until: found.valid_until } : null }
  },
})
