import { grouped } from '#lib/grouped.ts'

const DAY_MS = 86_400_000

/** How far back the lowest price before a reduction is looked for (Directive 98/6/EC, article 6a). */
export const LOOK_BACK_MS = 30 * DAY_MS

/** What shoppers were asked for a variant in a currency, from `since` to `until` (milliseconds; null: until now). */
export interface Applied {
  id: number
  variant_id: string
  currency: string
  amount_minor: number
  reduced: boolean
  prior_minor: number | null
  since: number
  until: number | null
}

/** What was asked in the past of a variant in a currency, by `variant_id currency`. */
export const appliedTo = grouped((row: Applied) => `${row.variant_id} ${row.currency}`)

/**
 * The lowest price of the 30 days before a reduction (Directive 98/6/EC, article 6a): the price before that may be announced.
 * A reduction that only deepens keeps the one of its beginning (6a(5)); null without a reduction, or without a past.
 */
export function priorOf(
  past: readonly Pick<Applied, 'amount_minor' | 'reduced' | 'prior_minor' | 'since' | 'until'>[],
  wanted: { minor: number; reduced: boolean },
  now: number,
): number | null {
  if (!wanted.reduced) return null
  const current = past.find((row) => row.until === null)
  if (current?.reduced && wanted.minor <= current.amount_minor) return current.prior_minor
  const recent = past.filter((row) => row.since < now && (row.until ?? now) > now - LOOK_BACK_MS)
  return recent.length === 0 ? null : Math.min(...recent.map((row) => row.amount_minor))
}

/** What is asked for a variant in a currency from now on. */
export interface Wanted {
  variant_id: string
  currency: string
  minor: number
  reduced: boolean
  prior: number | null
}

/** What of the log ends and what begins when these prices are asked from now on. */
export function stepsOf(past: readonly Applied[], wanted: readonly Wanted[]): { ended: Applied[]; begun: Wanted[] } {
  const open = past.filter((row) => row.until === null)
  const asked = (row: Applied) => `${row.variant_id} ${row.currency} ${row.amount_minor} ${row.reduced}`
  const toAsk = (next: Wanted) => `${next.variant_id} ${next.currency} ${next.minor} ${next.reduced}`
  const before = new Set(open.map(asked))
  const after = new Set(wanted.map(toAsk))
  return { ended: open.filter((row) => !after.has(asked(row))), begun: wanted.filter((next) => !before.has(toAsk(next))) }
}

/** The deepest fall of a price of any variant in a currency: what watchers are told of; undefined when none fell. */
export function deepestFall(
  ended: readonly Applied[],
  begun: readonly Wanted[],
  currency: string,
): { from: number; to: number } | undefined {
  const falls = begun.flatMap((next) => {
    const [before] = appliedTo(ended, `${next.variant_id} ${next.currency}`)
    return next.currency === currency && before && next.minor < before.amount_minor
      ? [{ from: before.amount_minor, to: next.minor }]
      : []
  })
  return falls.sort((a, b) => a.to / a.from - b.to / b.from)[0]
}
