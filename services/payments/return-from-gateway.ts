import type { FastifyRequest } from 'fastify'
import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { AppError } from '#lib/errors.ts'
import { parseQuery } from '#platform/http/query.ts'
import { open } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { doorOf, knownOf } from './link.ts'
import { SETTLE_EMITS, settlePayment } from './settle-payment.ts'
import * as store from './store.ts'

/** Takes a shopper back from the pages of a gateway: what became of the payment is asked at once, whatever the address says, and the order's page goes on. */
export const returnFromGateway = operation('payment.return', {
  access: open,
  input: Type.Object({ payment_id: Id, asked: Type.Record(Type.String(), Type.Unknown()) }, { additionalProperties: true }),
  output: Type.Object({ return_url: Type.String() }),
  fails: ['payment_not_found'],
  emits: SETTLE_EMITS,
  limit: 60,
  async run(ctx, input) {
    const row = await store.findPayment(ctx.db, input.payment_id)
    if (!row) throw new AppError('not_found', 'payment_not_found', 'There is no such payment.')
    const { gateway, link } = await doorOf(ctx, row)
    const payment = knownOf(row)
    if (payment.isOpen) {
      try {
        const state = gateway.returned ? await gateway.returned(link, payment, input.asked) : await gateway.fetch(link, payment)
        if (state && state.status !== 'pending') await settlePayment(ctx, row, state)
      } catch (error) {
        // The page waits for the gateway's message, or for the job that asks after it.
        ctx.runtime.log.warn({ err: error, payment: row.id }, 'a gateway could not be asked what became of a payment')
      }
    }
    return { return_url: row.return_url ?? '/' }
  },
})

/** What a gateway wrote into the address it sends shoppers back to. */
export function returnInput(request: FastifyRequest): object {
  const at = request.url.indexOf('?')
  return { asked: at === -1 ? {} : parseQuery(request.url.slice(at + 1)) }
}
