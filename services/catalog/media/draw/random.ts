/** A repeatable source of choices: the same seed always makes the same ones. */
export type Random = {
  next(): number
  range(from: number, to: number): number
  int(from: number, to: number): number
  chance(share: number): boolean
  pick<T>(items: readonly [T, ...T[]] | readonly T[]): T
}

function hash(text: string): number {
  let state = 2166136261
  for (const character of text) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 16777619)
  return state >>> 0
}

/** Starts a repeatable source of choices from any text. */
export function seeded(seed: string): Random {
  let state = hash(seed)
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  next()
  return {
    next,
    range: (from, to) => Math.round((from + next() * (to - from)) * 10) / 10,
    int: (from, to) => from + Math.floor(next() * (to - from + 1)),
    chance: (share) => next() < share,
    pick: (items) => {
      if (items.length === 0) throw new RangeError('nothing to pick from')
      return items[Math.floor(next() * items.length)] as (typeof items)[number]
    },
  }
}
