import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { permission } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { Return, viewReturn } from './shapes.ts'
import { visibleReturn } from './visible-return.ts'

/** A return whole. */
export const getReturn = operation('return.get', {
  access: permission('return.view'),
  input: Type.Object({ id: Id }, { additionalProperties: false }),
  output: Return,
  fails: ['return_not_found'],
  async run(ctx, input) {
    const { row, order } = await visibleReturn(ctx, input.id)
    return viewReturn(order, row)
  },
})
