import assert from 'node:assert/strict'
import { test } from 'node:test'
import { backoff, retryAfter } from './backoff.ts'

test('waits double up to an hour, each somewhere in its upper half', () => {
  assert.deepEqual(
    [0, 1, 2, 20, 500].map((attempt) => [backoff(attempt, () => 0), backoff(attempt, () => 1)]),
    [
      [2_500, 5_000],
      [5_000, 10_000],
      [10_000, 20_000],
      [1_800_000, 3_600_000],
      [1_800_000, 3_600_000],
    ],
  )
})

test('a channel says how long to wait, in seconds or until a date', () => {
  const now = Date.parse('2026-01-01T00:00:00Z')
  const said = (value: string) => retryAfter(new Headers({ 'retry-after': value }), now)
  assert.equal(said('7'), 7_000)
  assert.equal(said('Thu, 01 Jan 2026 00:01:00 GMT'), 60_000)
  assert.deepEqual([said('soon'), said('0'), said('Wed, 31 Dec 2025 00:00:00 GMT')], [undefined, undefined, undefined])
  assert.equal(said('999999'), 3_600_000, 'nobody keeps us waiting for days')
  assert.equal(retryAfter(new Headers(), now), undefined)
})
