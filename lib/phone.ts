import { latinDigits } from './digits.ts'

/** A telephone number as the world dials it (E.164), of what a shopper wrote; undefined when it has no country code. */
export function dialled(phone: string): string | undefined {
  const digits = latinDigits(phone)
    .replace(/[^\d+]/g, '')
    .replace(/^00/, '+')
  return /^\+[1-9]\d{6,14}$/.test(digits) ? digits : undefined
}
