const MAX_REMEMBERED = 50_000

/**
 * Remembers when labels were last dropped. What was made before a drop of one of its labels is stale, however late it is
 * kept: a slow read can never bring back what a write has made stale.
 */
export class TagClock {
  readonly #drops = new Map<string, number>()
  readonly #now: () => number
  // Labels that are dropped at times to come, and the first of these times.
  readonly #planned = new Map<number, Set<string>>()
  #next = Number.POSITIVE_INFINITY
  #tick = 0
  #floor = 0

  constructor(now: () => number = Date.now) {
    this.#now = now
  }

  /** A moment; what is read from now on is made at it. */
  mark(): number {
    this.#turn()
    return this.#tick
  }

  drop(tags: readonly string[]): void {
    const at = this.#tick
    this.#tick += 1
    for (const tag of tags) {
      this.#drops.delete(tag)
      this.#drops.set(tag, at)
    }
    if (this.#drops.size > MAX_REMEMBERED) this.#forgetOldest()
  }

  /** Drops labels at a moment to come (milliseconds since 1970): when what they show begins or ends by itself. */
  dropAt(at: number, tags: readonly string[]): void {
    const planned = this.#planned.get(at) ?? new Set<string>()
    for (const tag of tags) planned.add(tag)
    this.#planned.set(at, planned)
    this.#next = Math.min(this.#next, at)
  }

  /** Makes everything stale that was made until now. */
  dropAll(): void {
    this.#tick += 1
    this.#floor = this.#tick
    this.#drops.clear()
  }

  isStale(mark: number, tags: readonly string[]): boolean {
    this.#turn()
    if (mark < this.#floor) return true
    for (const tag of tags) if ((this.#drops.get(tag) ?? -1) >= mark) return true
    return false
  }

  #turn(): void {
    if (this.#next === Number.POSITIVE_INFINITY) return
    const now = this.#now()
    if (now < this.#next) return
    for (const [at, tags] of this.#planned) {
      if (at > now) continue
      this.#planned.delete(at)
      this.drop([...tags])
    }
    this.#next = Math.min(...this.#planned.keys())
  }

  // Whatever is older than a forgotten drop might be stale, so it counts as stale.
  #forgetOldest(): void {
    let left = MAX_REMEMBERED / 2
    for (const [tag, at] of this.#drops) {
      if (left === 0) return
      left -= 1
      this.#drops.delete(tag)
      this.#floor = Math.max(this.#floor, at + 1)
    }
  }
}
