import { AppError } from '#lib/errors.ts'
import type { Gateway } from '../gateway.ts'
import { demo } from './demo.ts'
import { payOnDelivery } from './pay-on-delivery.ts'

const GATEWAYS = new Map<string, Gateway>([payOnDelivery, demo].map((gateway) => [gateway.code, gateway]))

/** The methods of payment that there are gateways for. */
export const METHODS = [...GATEWAYS.keys()]

/** The gateway of a method; 422 when there is none. */
export function gatewayOf(code: string): Gateway {
  const gateway = GATEWAYS.get(code)
  if (!gateway)
    throw new AppError('invalid', 'unknown_payment_method', `There is no payment method ${code}.`, {
      errors: [{ pointer: '/payment_method', code: 'unknown_payment_method', detail: `There is no payment method ${code}.` }],
    })
  return gateway
}
