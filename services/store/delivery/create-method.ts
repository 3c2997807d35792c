import Type from 'typebox'
import { Id, OneOf } from '#contracts/shapes.ts'
import { newId } from '#lib/id.ts'
import { permission } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { branchShop } from '../branch-scope.ts'
import { listZones } from '../cities/store.ts'
import { Method, methodFields } from './shapes.ts'
import { insertMethod, listMethods, lockMethods } from './store.ts'
import { needMethod, TERM_FAILS, termsOf, told, viewMethod } from './terms.ts'

/** Every way of delivery of a branch in their order, published or not (ORD-01). */
export const listDeliveries = operation('delivery_method.list_all', {
  access: permission('delivery_method.manage'),
  input: Type.Object({ branch_id: Type.Optional(Id) }, { additionalProperties: false }),
  output: Type.Object({ data: Type.Array(Method) }),
  fails: ['branch_not_found', 'other_branch'],
  async run(ctx, input) {
    const shop = await branchShop(ctx, input.branch_id)
    return { data: (await listMethods(ctx.db, shop.branch.id)).map((row) => viewMethod(shop, row)) }
  },
})

/** Adds a way of delivery to a branch, at the end and unpublished: by mail or messenger, or fetched from the branch. */
export const createDelivery = operation('delivery_method.create', {
  access: permission('delivery_method.manage'),
  input: Type.Object(
    { ...methodFields, kind: OneOf(['shipping', 'pickup']), branch_id: Type.Optional(Id) },
    { additionalProperties: false },
  ),
  output: Method,
  fails: [...TERM_FAILS, 'branch_not_found', 'delivery_method_not_found'],
  emits: ['delivery_method.changed'],
  idempotent: 'key',
  audited: true,
  async run(ctx, { kind, branch_id, ...said }) {
    const shop = await branchShop(ctx, branch_id)
    const branchId = shop.branch.id
    return ctx.tx(async (tx) => {
      const codes = (await lockMethods(tx, branchId)).map(({ code }) => code)
      const cities = (await listZones(tx, branchId)).map((zone) => zone.city_id)
      const terms = termsOf(shop, cities, said)
      const code = freeCode(kind === 'pickup' ? 'pickup' : 'delivery', codes)
      const row = needMethod(ctx, await insertMethod(tx, { id: newId(), branch_id: branchId, code, kind, ...terms }))
      await appendEvents(tx, [told(ctx, row, 'created')])
      return viewMethod(shop, row)
    })
  },
})

function freeCode(word: string, taken: readonly string[]): string {
  let code = word
  for (let n = 2; taken.includes(code); n += 1) code = `${word}_${n}`
  return code
}
