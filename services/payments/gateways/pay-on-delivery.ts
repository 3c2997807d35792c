import type { Gateway } from '../gateway.ts'

/** Money is handed over with the goods; staff enter it when the order is closed. */
export const payOnDelivery: Gateway = {
  code: 'pay_on_delivery',
  deferred: true,
  needs: { options: [], secrets: [] },
  defaults: {},
  takes: () => true,
  create: async (_link, charge) => ({ status: 'pending', reference: charge.paymentId }),
  fetch: async () => undefined,
  // Cash goes back by hand.
  refund: async () => ({ status: 'done', reference: null }),
  void: async (_link, payment) => ({ status: 'voided', reference: payment.reference }),
}
