import { checkVAT, countries } from 'jsvat'

const digitsOf = (code: string) => [...code].map(Number)
const weighed = (digits: readonly number[], weights: readonly number[]) =>
  weights.reduce((sum, weight, at) => sum + weight * (digits[at] ?? 0), 0)

// National id of a person, as Iran's civil registry gives it: the last digit checks the nine before it.
function isIranianPerson(code: string): boolean {
  if (!/^\d{10}$/.test(code) || /^(\d)\1{9}$/.test(code)) return false
  const digits = digitsOf(code)
  const rest = weighed(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11
  return digits[9] === (rest < 2 ? rest : 11 - rest)
}

// National id of a company in Iran.
function isIranianCompany(code: string): boolean {
  if (!/^\d{11}$/.test(code)) return false
  const digits = digitsOf(code)
  const shift = (digits[9] ?? 0) + 2
  const sum = weighed(
    digits.map((digit) => digit + shift),
    [29, 27, 23, 19, 17, 29, 27, 23, 19, 17],
  )
  return digits[10] === (sum % 11) % 10
}

// РНОКПП of a person, as Ukraine's tax service gives it.
function isUkrainianPerson(code: string): boolean {
  if (!/^\d{10}$/.test(code)) return false
  const digits = digitsOf(code)
  const sum = weighed(digits, [-1, 5, 7, 9, 4, 6, 10, 5, 7])
  return digits[9] === (((sum % 11) + 11) % 11) % 10
}

// ЄДРПОУ of a company in Ukraine: other weights in the middle of its range, and others again where the first give ten.
function isUkrainianCompany(code: string): boolean {
  if (!/^\d{8}$/.test(code)) return false
  const digits = digitsOf(code)
  const isMiddle = Number(code) > 30_000_000 && Number(code) < 60_000_000
  const weights = isMiddle ? [7, 1, 2, 3, 4, 5, 6] : [1, 2, 3, 4, 5, 6, 7]
  const first = weighed(digits, weights) % 11
  const check =
    first < 10
      ? first
      : (weighed(
          digits,
          weights.map((weight) => weight + 2),
        ) %
          11) %
        10
  return digits[7] === check
}

const OWN: Record<string, (code: string) => boolean> = {
  IR: (code) => isIranianPerson(code) || isIranianCompany(code),
  UA: (code) => isUkrainianPerson(code) || isUkrainianCompany(code),
  // VAT number of ZATCA: fifteen digits that begin and end with 3.
  SA: (code) => /^3\d{13}3$/.test(code),
  // TRN of the UAE's Federal Tax Authority.
  AE: (code) => /^100\d{12}$/.test(code),
}
// VAT numbers that can be checked by their digits: the European Union's and its neighbours'. Greece writes EL.
const EUROPEAN = new Map(countries.map((country) => [country.codes[0] === 'EL' ? 'GR' : country.codes[0], country]))

/** A tax code as it is kept: without blanks and dots, digits of any script as Latin ones, letters as capitals. */
export function plainTaxCode(code: string): string {
  return code
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[\s.\-/]/g, '')
    .toUpperCase()
}

/** Whether a code can be one of a country: by its check digits where the country is known, else by its shape alone. */
export function isTaxCode(country: string, plain: string): boolean {
  const own = OWN[country]
  if (own) return own(plain)
  const european = EUROPEAN.get(country)
  if (european) {
    const prefix = country === 'GR' ? 'EL' : country
    return checkVAT(plain.startsWith(prefix) ? plain : prefix + plain, [european]).isValid
  }
  return /^[A-Z0-9]{3,30}$/.test(plain)
}
