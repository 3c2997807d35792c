import { LRUCache } from 'lru-cache'
import { AppError } from '#lib/errors.ts'
import type { Operation } from './operation.ts'

/** Calls a minute that an operation allows: a number for each client (address) and each account alike, or one of each. */
export type Limit =
  | number
  | {
      client: number
      account: number /** Field of the input that names the account, where nobody is signed in yet. */
      accountField?: string
    }

/** What writes without a limit of their own share. */
export const WRITES: Limit = 1_200

/** Who calls: from where, and as whom. */
export interface Caller {
  ip: string | undefined
  accountId: string | null
}

/** An allowance, and what a call has left of it. */
export interface Quota {
  policy: string
  quota: number
  left: number
  /** Seconds until the allowance is whole again. */
  reset: number
}

/** Counts calls of clients and of accounts (API-10). */
export interface Limits {
  /** Takes one call from every allowance it falls under, or, when one is used up, from none; gives where they stand. */
  take(op: Pick<Operation, 'name' | 'limit'>, isWrite: boolean, caller: Caller, input: object): Quota[]
}

const WINDOW_S = 60
const REMEMBERED = 100_000

interface Bucket {
  left: number
  at: number
}

/** Refilling allowances, kept in this process; a factor of 0 turns limits off. */
export function createLimits(factor: number, now: () => number): Limits {
  const buckets = new LRUCache<string, Bucket>({ max: REMEMBERED })

  function fill(key: string, capacity: number): Bucket {
    const bucket = buckets.get(key) ?? { left: capacity, at: now() }
    bucket.left = Math.min(capacity, bucket.left + (Math.max(0, now() - bucket.at) * capacity) / (WINDOW_S * 1000))
    bucket.at = now()
    buckets.set(key, bucket)
    return bucket
  }

  return {
    take(op, isWrite, caller, input) {
      const limit = op.limit ?? (isWrite ? WRITES : undefined)
      if (factor === 0 || limit === undefined) return []
      const name = op.limit === undefined ? 'writes' : op.name
      const allowances = allowancesOf(limit, caller, input).map(({ whose, who, perMinute }) => {
        const policy = `${name}:${whose}`
        const quota = perMinute * factor
        return { policy, quota, bucket: fill(`${policy} ${who}`, quota) }
      })
      const isLeft = allowances.every(({ bucket }) => bucket.left >= 1)
      return allowances.map(({ policy, quota, bucket }) => {
        if (isLeft) bucket.left -= 1
        return {
          policy,
          quota,
          // Below zero: by how much it falls short.
          left: isLeft || bucket.left >= 1 ? bucket.left : bucket.left - 1,
          reset: Math.ceil(((quota - bucket.left) * WINDOW_S) / quota),
        }
      })
    },
  }
}

function allowancesOf(limit: Limit, caller: Caller, input: object) {
  const { client, account, accountField } =
    typeof limit === 'number' ? { client: limit, account: limit, accountField: undefined } : limit
  const named = accountField === undefined ? undefined : (input as Record<string, unknown>)[accountField]
  const who = typeof named === 'string' ? named.toLowerCase().slice(0, 254) : caller.accountId
  return [
    ...(caller.ip === undefined ? [] : [{ whose: 'client', who: caller.ip, perMinute: client }]),
    ...(who === null ? [] : [{ whose: 'account', who, perMinute: account }]),
  ]
}

/** Refuses (429 `rate_limited`) a call for which an allowance has nothing left. */
export function refuseBeyond(quotas: readonly Quota[]): void {
  const spent = quotas.filter((quota) => quota.left < 0)
  if (spent.length === 0) return
  const wait = Math.max(...spent.map(({ left, quota }) => Math.ceil((-left * WINDOW_S) / quota)))
  throw new AppError('too_many', 'rate_limited', `Too many requests; try again in ${wait} s.`, {
    retry_after: wait,
    limit: Math.min(...spent.map(({ quota }) => quota)),
    violated_policies: spent.map(({ policy }) => policy),
  })
}

/**
 * The allowances as header fields, in the form of draft-ietf-httpapi-ratelimit-headers-10: lists of policies by name, with
 * quota (q) and window in seconds (w); remaining (r) and seconds until the whole quota is there again (t).
 */
export function quotaFields(quotas: readonly Quota[]): Record<string, string> {
  if (quotas.length === 0) return {}
  return {
    'ratelimit-policy': quotas.map(({ policy, quota }) => `"${policy}";q=${quota};w=${WINDOW_S}`).join(', '),
    ratelimit: quotas.map(({ policy, left, reset }) => `"${policy}";r=${Math.max(0, Math.floor(left))};t=${reset}`).join(', '),
  }
}
