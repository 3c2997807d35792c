import type { StoredEvent } from '../service.ts'
import { BATCH, type Position } from './log.ts'

/** An event and where it stands in its log. */
export interface Entry {
  event: StoredEvent
  position: Position
}

/** The newest part of a log, read from the database once for all who follow it in this process. */
export interface LogWindow {
  /** Events after a position, in order, at most a batch; none when it is the end. */
  after(from: Position): Promise<Entry[]>
  /** What was read until now may be old: the next to ask has the database asked again. */
  stale(): void
}

/**
 * A window that begins at `end`. Whoever stands within it is answered from memory; whoever stands further back reads the log
 * for itself, as one does that begins anew or has fallen behind.
 */
export function createWindow(end: Position, read: (from: Position) => Promise<Entry[]>): LogWindow {
  let start = end
  let entries: Entry[] = []
  let round: Promise<boolean> | undefined
  const behind = new Map<string, Promise<Entry[]>>()

  const last = () => entries.at(-1)?.position ?? start

  // Two readings may overlap when one began before a wake-up: what is known already is not taken twice.
  async function advance(): Promise<boolean> {
    const batch = await read(last())
    const known = last()
    for (const entry of batch) if (isAfter(entry.position, known)) entries.push(entry)
    const dropped = entries.length - BATCH
    if (dropped > 0) {
      start = entries[dropped - 1]?.position ?? start
      entries = entries.slice(dropped)
    }
    return batch.length === BATCH
  }

  // All who ask between two wake-ups wait for the same reading.
  function reach(): Promise<boolean> {
    if (round) return round
    const mine = advance()
    round = mine
    // A reading that failed is no answer for those who ask next; who waits for it hears of the failure.
    mine.catch(() => {
      if (round === mine) round = undefined
    })
    return mine
  }

  function readBehind(from: Position): Promise<Entry[]> {
    const key = `${from.txid} ${from.sequence}`
    const batch = behind.get(key) ?? read(from)
    behind.set(key, batch)
    return batch
  }

  return {
    async after(from) {
      if (isAfter(start, from)) return readBehind(from)
      for (;;) {
        const more = await reach()
        if (isAfter(start, from)) return readBehind(from)
        const found = entries.slice(entries.findLastIndex((entry) => !isAfter(entry.position, from)) + 1)
        if (found.length > 0 || !more) return found
        round = undefined
      }
    },
    stale() {
      round = undefined
      behind.clear()
    },
  }
}

/** Whether a position lies behind another in the log. */
export function isAfter(a: Position, b: Position): boolean {
  const [left, right] = [BigInt(a.txid), BigInt(b.txid)]
  return left === right ? BigInt(a.sequence) > BigInt(b.sequence) : left > right
}
