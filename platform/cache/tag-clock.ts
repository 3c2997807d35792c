const MAX_REMEMBERED = 50_000

/**
 * Remembers when labels were last dropped. What was made before a drop of one of its labels is stale, however late it is
 * kept: a slow read can never bring back what a write has made stale.
 */
export class TagClock {
  readonly #drops = new Map<string, number>()
  #tick = 0
  #floor = 0

  /** A moment; what is read from now on is made at it. */
  mark(): number {
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

  /** Makes everything stale that was made until now. */
  dropAll(): void {
    this.#tick += 1
    this.#floor = this.#tick
    this.#drops.clear()
  }

  isStale(mark: number, tags: readonly string[]): boolean {
    if (mark < this.#floor) return true
    for (const tag of tags) if ((this.#drops.get(tag) ?? -1) >= mark) return true
    return false
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
