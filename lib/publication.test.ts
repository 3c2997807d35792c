import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isShownAt, nextChange, publicationOf } from './publication.ts'

const moment = fc.option(fc.integer({ min: 1, max: 1_000 }), { nil: null })
const window = fc.record({ starts_at: moment, ends_at: moment }).map(({ starts_at, ends_at }) => ({
  starts_at: starts_at === null ? null : new Date(starts_at).toISOString(),
  ends_at: ends_at === null ? null : new Date(ends_at).toISOString(),
}))

test('between now and the next change nothing begins or ends, and with none nothing ever does', () => {
  fc.assert(
    fc.property(fc.array(window, { maxLength: 6 }), fc.integer({ min: 0, max: 1_000 }), (windows, now) => {
      const shownAt = (at: number) => windows.map((one) => isShownAt(one, at))
      const next = nextChange(windows, now)
      const until = next === null ? 1_001 : Date.parse(next)
      assert.ok(until > now)
      for (const at of [now, Math.floor((now + until - 1) / 2), until - 1]) assert.deepEqual(shownAt(at), shownAt(now))
    }),
  )
})

test('an end stands after its beginning; what is left out stays', () => {
  const [one, two] = ['2026-01-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z']
  const before = publicationOf({ starts_at: '2026-01-01T03:00:00+03:00', ends_at: two })
  assert.deepEqual(before, { starts_at: one, ends_at: two })
  assert.deepEqual(publicationOf({ ends_at: null }, before), { starts_at: one, ends_at: null })
  for (const wrong of [{ starts_at: two }, { ends_at: one }, { ends_at: '2026-13-45T99:00:00Z' }])
    assert.throws(() => publicationOf(wrong, before), { code: 'invalid_time' })
})
