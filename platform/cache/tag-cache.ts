import { LRUCache } from 'lru-cache'

interface Entry<V extends object> {
  value: V
  tags: readonly string[]
}

const MAX_REMEMBERED_DROPS = 20_000

/**
 * A bounded memory of answers, each labelled with what it shows. Dropping a label drops its answers, and an answer whose
 * making began before the drop is not kept, so that a slow read can never bring back what a write has made stale.
 */
export class TagCache<V extends object> {
  readonly #entries: LRUCache<string, Entry<V>>
  readonly #keysByTag = new Map<string, Set<string>>()
  readonly #drops = new Map<string, number>()
  readonly #loading = new Map<string, Promise<V>>()
  #tick = 0
  #floor = 0
  hits = 0
  misses = 0

  constructor(maxBytes: number) {
    this.#entries = new LRUCache({ maxSize: maxBytes, dispose: (entry, key) => this.#unlink(key, entry.tags) })
  }

  get(key: string): V | undefined {
    const entry = this.#entries.get(key)
    if (entry) this.hits += 1
    else this.misses += 1
    return entry?.value
  }

  /** A moment; hand it to `set` when the answer is made. */
  mark(): number {
    return this.#tick
  }

  set(key: string, value: V, tags: readonly string[], bytes: number, mark: number): void {
    if (mark < this.#floor || tags.some((tag) => (this.#drops.get(tag) ?? -1) >= mark)) return
    this.#entries.set(key, { value, tags }, { size: Math.max(1, Math.ceil(bytes)) })
    for (const tag of tags) {
      const keys = this.#keysByTag.get(tag)
      if (keys) keys.add(key)
      else this.#keysByTag.set(tag, new Set([key]))
    }
  }

  /** The kept answer, or the one that `load` makes; callers who come meanwhile wait for the same one. */
  async load(key: string, load: () => Promise<{ value: V; tags: readonly string[]; bytes: number }>): Promise<V> {
    const kept = this.get(key)
    if (kept) return kept
    const running = this.#loading.get(key)
    if (running) return running
    const mark = this.mark()
    const made = load()
      .then(({ value, tags, bytes }) => {
        this.set(key, value, tags, bytes, mark)
        return value
      })
      .finally(() => this.#loading.delete(key))
    this.#loading.set(key, made)
    return made
  }

  drop(tags: readonly string[]): void {
    this.#tick += 1
    for (const tag of tags) {
      this.#drops.set(tag, this.#tick - 1)
      const keys = this.#keysByTag.get(tag)
      if (keys) for (const key of [...keys]) this.#entries.delete(key)
    }
    // Answers being loaded are not shared with callers who come after the change.
    this.#loading.clear()
    if (this.#drops.size > MAX_REMEMBERED_DROPS) {
      this.#drops.clear()
      this.#floor = this.#tick
    }
  }

  clear(): void {
    this.#tick += 1
    this.#floor = this.#tick
    this.#loading.clear()
    this.#entries.clear()
  }

  #unlink(key: string, tags: readonly string[]): void {
    for (const tag of tags) {
      const keys = this.#keysByTag.get(tag)
      keys?.delete(key)
      if (keys?.size === 0) this.#keysByTag.delete(tag)
    }
  }
}
