import { AppError } from '#lib/errors.ts'
import type { Gateway } from '../gateway.ts'
import { demo } from './demo.ts'
import { moyasar } from './moyasar.ts'
import { payOnDelivery } from './pay-on-delivery.ts'
import { paypal } from './paypal.ts'
import { stripe } from './stripe.ts'
import { zarinpal } from './zarinpal.ts'

const GATEWAYS = new Map<string, Gateway>(
  [payOnDelivery, demo, stripe, paypal, moyasar, zarinpal].map((gateway) => [gateway.code, gateway]),
)

/** The gateways that there are. */
export const GATEWAY_CODES = [...GATEWAYS.keys()]

/** A gateway by its code; 422 when there is none. */
export function gatewayOf(code: string): Gateway {
  const gateway = GATEWAYS.get(code)
  if (!gateway) throw unknownMethod(code)
  return gateway
}

/** 422: there is no such way to pay. */
export function unknownMethod(code: string): AppError {
  const detail = `There is no payment method ${code}.`
  return new AppError('invalid', 'unknown_payment_method', detail, {
    errors: [{ pointer: '/payment_method', code: 'unknown_payment_method', detail }],
  })
}
