import { LRUCache } from 'lru-cache'
import type { TagClock } from './tag-clock.ts'

/** Something kept: what it shows, and when it was made. */
export interface Entry<V extends object> {
  value: V
  tags: readonly string[]
  mark: number
}

/** Where a memory puts what it has no more room for. */
export interface Overflow<V extends object> {
  put(key: string, entry: Entry<V>): void
  get(key: string): Entry<V> | undefined
}

/** A bounded memory of answers, each labelled with what it shows: when a label is dropped, its answers are made anew. */
export class TagCache<V extends object> {
  readonly #entries: LRUCache<string, Entry<V>>
  readonly #clock: TagClock
  readonly #overflow: Overflow<V> | undefined
  readonly #loading = new Map<string, { mark: number; made: Promise<{ value: V; tags: readonly string[] }> }>()
  hits = 0
  misses = 0

  constructor(clock: TagClock, maxBytes: number, overflow?: Overflow<V>) {
    this.#clock = clock
    this.#overflow = overflow
    this.#entries = new LRUCache({
      maxSize: maxBytes,
      ...(overflow
        ? { dispose: (entry, key, why) => void (why === 'evict' && this.#isFresh(entry) && overflow.put(key, entry)) }
        : {}),
    })
  }

  get(key: string): V | undefined {
    const entry = this.#entries.get(key) ?? this.#overflow?.get(key)
    if (entry && this.#isFresh(entry)) {
      this.hits += 1
      return entry.value
    }
    this.misses += 1
    return undefined
  }

  /** A moment; hand it to `set` when the answer is made. */
  mark(): number {
    return this.#clock.mark()
  }

  set(key: string, value: V, tags: readonly string[], bytes: number, mark: number): void {
    const entry = { value, tags, mark }
    if (this.#isFresh(entry)) this.#entries.set(key, entry, { size: Math.max(1, Math.ceil(bytes)) })
  }

  /** The kept answer, or the one that `load` makes; callers who come meanwhile wait for the same one. */
  async load(key: string, load: () => Promise<{ value: V; tags: readonly string[]; bytes: number }>): Promise<V> {
    const kept = this.get(key)
    if (kept) return kept
    const running = this.#loading.get(key)
    const mark = this.mark()
    // One that began before something changed is not shared with those who come after the change.
    if (running?.mark === mark) return (await running.made).value
    const made = load().then((done) => {
      this.set(key, done.value, done.tags, done.bytes, mark)
      return done
    })
    const mine = { mark, made }
    this.#loading.set(key, mine)
    try {
      return (await made).value
    } finally {
      if (this.#loading.get(key) === mine) this.#loading.delete(key)
    }
  }

  clear(): void {
    this.#entries.clear()
  }

  #isFresh(entry: Entry<V>): boolean {
    return !this.#clock.isStale(entry.mark, entry.tags)
  }
}
