const NAMES = /^(gtin|ean|upc|isbn|jan|barcode|бар-?код|штрих-?код|بارکد|باركود)([- ]?(8|10|12|13|14))?$/i
const LENGTHS = [8, 12, 13, 14]

/** The GTIN that a product's specification gives, if it is a right one. */
export function gtinOf(features: readonly { name: string; value: string }[]): string | null {
  for (const { name, value } of features) {
    const digits = value.replace(/[\s-]/g, '')
    if (NAMES.test(name.trim()) && isGtin(digits)) return digits
  }
  return null
}

/** Whether digits are a GTIN: one of its lengths, and the check digit of the GS1 General Specifications (§7.9). */
export function isGtin(digits: string): boolean {
  if (!/^\d+$/.test(digits) || !LENGTHS.includes(digits.length)) return false
  const sum = [...digits].reverse().reduce((total, digit, at) => total + Number(digit) * (at % 2 === 1 ? 3 : 1), 0)
  return sum % 10 === 0
}
