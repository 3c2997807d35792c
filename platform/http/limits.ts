import { LRUCache } from 'lru-cache'
import { AppError } from '#lib/errors.ts'

/** Counts calls of clients and refuses (429) those beyond a number a minute. */
export interface Limits {
  take(client: string, perMinute: number): void
}

/** A refilling allowance for each client; a factor of 0 turns limits off. */
export function createLimits(factor: number, now: () => number): Limits {
  const buckets = new LRUCache<string, { left: number; at: number }>({ max: 50_000 })
  return {
    take(client, perMinute) {
      if (factor === 0) return
      const capacity = perMinute * factor
      const bucket = buckets.get(client) ?? { left: capacity, at: now() }
      bucket.left = Math.min(capacity, bucket.left + ((now() - bucket.at) * capacity) / 60_000)
      bucket.at = now()
      buckets.set(client, bucket)
      if (bucket.left < 1) {
        const wait = Math.ceil(((1 - bucket.left) * 60) / capacity)
        throw new AppError('too_many', 'rate_limited', `Too many requests; try again in ${wait} s.`, {
          retry_after: wait,
          limit: capacity,
        })
      }
      bucket.left -= 1
    },
  }
}
