import { dialled } from '#lib/phone.ts'

/** Digits of any script as those that the API reads. */
export function latinDigits(text: string): string {
  return text
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
}

/** What a form says of a phone and a code, as the API reads it; undefined where it cannot be one. */
export function phoneAndCode(form: FormData): { phone: string | undefined; code: string | undefined } {
  const code = latinDigits(String(form.get('code') ?? '')).replace(/\s/g, '')
  return { phone: dialled(String(form.get('phone') ?? '')), code: /^\d{6}$/.test(code) ? code : undefined }
}
