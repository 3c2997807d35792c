import type { PriceHistory } from '../../../api/prices.ts'

const DAY_MS = 86_400_000

/** A day of a price's past: what was asked at its end, and what was set. */
export type PriceDay = { day: string; asked: number | undefined; set: number | undefined }

/** The last days of a price, one point a day; days before its beginning are left out. */
export function priceDays(history: PriceHistory, days: number, now: number): PriceDay[] {
  const found = Array.from({ length: days }, (_, index): PriceDay => {
    const end = now - (days - 1 - index) * DAY_MS
    const at = (list: readonly { amount: number; since: string; until: string | null }[]) =>
      list.findLast((row) => Date.parse(row.since) <= end && (row.until === null || Date.parse(row.until) > end))?.amount
    return { day: new Date(end).toISOString(), asked: at(history.asked), set: at(history.set) }
  })
  const first = found.findIndex((day) => day.asked !== undefined || day.set !== undefined)
  return first < 0 ? [] : found.slice(first)
}
