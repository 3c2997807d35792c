const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })

/** Whether a text is the two-letter code of a country (ISO 3166-1, as known to CLDR). */
export function isCountry(code: string): boolean {
  return /^[A-Z]{2}$/.test(code) && !['ZZ', 'EU', 'EZ', 'UN', 'QO', 'XA', 'XB'].includes(code) && names.of(code) !== undefined
}
