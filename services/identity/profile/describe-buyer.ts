import Type from 'typebox'
import { Id, Nullable } from '#contracts/shapes.ts'
import { internal } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { findTaxCode } from '../store.ts'

/** What an account's owner wants to read on invoices: the tax code, where they gave one. */
export const describeBuyer = operation('user.describe_buyer', {
  access: internal,
  input: Type.Object({ id: Id }, { additionalProperties: false }),
  output: Type.Object({ tax_code: Nullable(Type.String()) }),
  run: async (ctx, { id }) => ({ tax_code: (await findTaxCode(ctx.db, id)) ?? null }),
})
