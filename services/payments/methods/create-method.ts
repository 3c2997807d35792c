import Type from 'typebox'
import { Id, OneOf } from '#contracts/shapes.ts'
import { AppError } from '#lib/errors.ts'
import { newId } from '#lib/id.ts'
import { permission } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { GATEWAY_CODES, unknownMethod } from '../gateways/gateways.ts'
import { Method, methodFields } from './shapes.ts'
import { insertMethod, lockMethods } from './store.ts'
import { branchShop, TERM_FAILS, termsOf } from './terms.ts'
import { viewMethod } from './view.ts'

const ONCE: readonly string[] = ['pay_on_delivery', 'demo']

/** Adds a way to pay to a branch, at the end and unpublished; a branch may have several accounts at one gateway (PAY-01). */
export const createMethod = operation('payment_method.create', {
  access: permission('payment_method.manage'),
  input: Type.Object(
    { ...methodFields, gateway: OneOf(GATEWAY_CODES), branch_id: Type.Optional(Id) },
    { additionalProperties: false },
  ),
  output: Method,
  fails: [
    ...TERM_FAILS.filter((code) => code !== 'credentials_needed'),
    'branch_not_found',
    'payment_method_exists',
    'unknown_payment_method',
  ],
  emits: ['payment_method.changed'],
  idempotent: 'key',
  audited: true,
  async run(ctx, { gateway, branch_id, ...said }) {
    if (gateway === 'demo' && ctx.runtime.config.production) throw unknownMethod(gateway)
    const shop = await branchShop(ctx, branch_id)
    const branchId = shop.branch.id
    const terms = termsOf(ctx, shop, gateway, said)
    return ctx.tx(async (tx) => {
      const codes = (await lockMethods(tx, branchId)).map(({ code }) => code)
      const code = ONCE.includes(gateway) ? gateway : freeCode(gateway, codes)
      const row = await insertMethod(tx, { id: newId(), branch_id: branchId, code, gateway, ...terms })
      if (!row)
        throw new AppError('conflict', 'payment_method_exists', 'The branch has this payment method already; change that one.')
      await appendEvents(tx, [
        ctx.event('payment_method.changed', row.id, { id: row.id, branch_id: branchId, code, change: 'created' }, branchId),
      ])
      return viewMethod(ctx, shop, row)
    })
  },
})

function freeCode(gateway: string, taken: readonly string[]): string {
  let code = gateway
  for (let n = 2; taken.includes(code); n += 1) code = `${gateway}_${n}`
  return code
}
