import { sql } from 'kysely'
import Type from 'typebox'
import { Id, OneOf, Time } from '#contracts/shapes.ts'
import { permission } from '#platform/operation/access.ts'
import { declareList, listOutput } from '#platform/operation/list.ts'
import { operation } from '#platform/operation/operation.ts'
import { branchesOf, withBranchNames } from './item.ts'
import * as store from './store.ts'

const list = declareList(['created_at', 'quantity'], '-created_at')

const MOVEMENT_TYPES = ['restock', 'sale', 'adjustment', 'return', 'transfer', 'discontinue'] as const

/** The inventory ledger of a product in the branches of the caller (or one of them), newest line first. */
export const listMovements = operation('inventory.list_movements', {
  access: permission('product.view'),
  input: Type.Object(
    {
      ...list.input,
      id: Id,
      variant_id: Type.Optional(Id),
      filter: Type.Optional(
        Type.Object(
          { branch_id: Type.Optional(Id), type: Type.Optional(OneOf(MOVEMENT_TYPES)) },
          { additionalProperties: false },
        ),
      ),
    },
    { additionalProperties: false },
  ),
  output: listOutput(
    Type.Object({
      id: Type.String(),
      variant_id: Id,
      branch_id: Id,
      branch_name: Type.String(),
      type: Type.String(),
      quantity: Type.Integer(),
      before: Type.Integer(),
      after: Type.Integer(),
      reason: Type.String(),
      reference: Type.String(),
      actor_name: Type.String(),
      created_at: Time,
    }),
  ),
  fails: [...list.fails, 'branch_not_found', 'other_branch'],
  async run(ctx, input) {
    // Lines are numbered as they are written.
    const line = { by: sql`id`, type: 'bigint' } as const
    const page = list.page(input, { created_at: line, quantity: { by: sql`quantity`, type: 'int' } }, line)
    const filter = {
      productId: input.id,
      branchIds: await branchesOf(ctx, input.filter?.branch_id),
      variantId: input.variant_id ?? null,
      type: input.filter?.type ?? null,
    }
    const found = await withBranchNames(ctx, await store.listMovements(ctx.db, filter, page))
    return page.answer(found, ({ id, actor, at, ...row }) => ({
      ...row,
      id: id.toString(),
      actor_name: actor.name,
      created_at: at,
    }))
  },
})
