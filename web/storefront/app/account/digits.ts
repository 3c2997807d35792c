import { latinDigits } from '#lib/digits.ts'
import { dialled } from '#lib/phone.ts'

/** What a form says of a phone and a code, as the API reads it; undefined where it cannot be one. */
export function phoneAndCode(form: FormData): { phone: string | undefined; code: string | undefined } {
  const code = latinDigits(String(form.get('code') ?? '')).replace(/\s/g, '')
  return { phone: dialled(String(form.get('phone') ?? '')), code: /^\d{6}$/.test(code) ? code : undefined }
}
