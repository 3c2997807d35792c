/** Answers to keys that many ask for at about the same time. */
export interface Gatherer<K, V> {
  /** The answers to some keys, in their order; undefined where there is none. Read after this was asked, never before. */
  ask(keys: readonly K[]): Promise<(V | undefined)[]>
}

interface Round<K, V> {
  keys: Set<K>
  answers: Promise<Map<K, V>>
  start: () => void
}

/**
 * Gathers what is asked while `atOnce` readings are under way into one reading that begins when the first of them ends: under
 * load many askers share a statement, and without it nobody waits for another.
 */
export function gather<K, V>(read: (keys: K[]) => Promise<Map<K, V>>, atOnce: number): Gatherer<K, V> {
  let running = 0
  let next: Round<K, V> | undefined

  function begin(): Round<K, V> {
    const { promise, resolve } = Promise.withResolvers<void>()
    const keys = new Set<K>()
    const answers = promise.then(() => read([...keys]))
    // Who asked hears of a failure; here it only makes room for the next reading.
    answers.then(ended, ended)
    return { keys, answers, start: resolve }
  }

  function ended(): void {
    running--
    startNext()
  }

  function startNext(): void {
    if (!next || running >= atOnce) return
    running++
    const round = next
    next = undefined
    round.start()
  }

  return {
    async ask(keys) {
      if (keys.length === 0) return []
      next ??= begin()
      const round = next
      for (const key of keys) round.keys.add(key)
      startNext()
      const answers = await round.answers
      return keys.map((key) => answers.get(key))
    },
  }
}
