const decimals = new Map<string, number>()

/** Whether a text is a currency code the platform can count in (ISO 4217, as known to CLDR). */
export function isCurrency(code: string): boolean {
  return /^[A-Z]{3}$/.test(code) && known().has(code)
}

let codes: Set<string> | undefined
function known(): Set<string> {
  codes ??= new Set(Intl.supportedValuesOf('currency'))
  return codes
}

/** How many decimals amounts of a currency have (CLDR: IRR 0, USD 2, KWD 3). */
export function currencyDecimals(code: string): number {
  let found = decimals.get(code)
  if (found === undefined) {
    found = new Intl.NumberFormat('en', { style: 'currency', currency: code }).resolvedOptions().maximumFractionDigits ?? 2
    decimals.set(code, found)
  }
  return found
}

/** The short sign shown beside amounts of a currency, e.g. `€`. */
export function currencySymbol(code: string): string {
  const parts = new Intl.NumberFormat('en', { style: 'currency', currency: code, currencyDisplay: 'narrowSymbol' }).formatToParts(
    0,
  )
  return parts.find((part) => part.type === 'currency')?.value ?? code
}
