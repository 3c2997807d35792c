const DECIMALS = 20

/** A positive number as a plain decimal with at most so many significant digits, never by an exponent. */
export function plainDecimal(value: number, digits: number): string {
  return Number(value.toPrecision(digits)).toLocaleString('en', { useGrouping: false, maximumFractionDigits: DECIMALS })
}

/** A rate the other way round, with at most so many significant digits: from "0.0000010152284264" to "985000". */
export function rateTurned(rate: string, digits: number): string {
  return plainDecimal(1 / Number(rate), digits)
}
