import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clockText, dayText, openingAt, weekOf } from './opening.ts'

// Saturday to Wednesday, with a pause at noon on Saturdays.
const HOURS = [
  { day: 6, from: '14:00', to: '18:00' },
  { day: 6, from: '09:00', to: '12:00' },
  { day: 7, from: '09:00', to: '13:00' },
  { day: 7, from: '13:00', to: '17:00' },
  { day: 1, from: '09:00', to: '17:00' },
]
// 2026-03-21 is a Saturday; Tehran is 3:30 ahead of UTC.
const at = (utc: string) => openingAt(HOURS, 'Asia/Tehran', Date.parse(`2026-03-${utc}Z`))

test('a branch is open by the clock of its own zone, and says when it opens next (STO-01)', () => {
  assert.deepEqual(at('21T05:29:00'), { open: false, day: 6, days: 0, from: '09:00' })
  assert.deepEqual(at('21T05:30:00'), { open: true, to: '12:00' })
  assert.deepEqual(at('21T08:30:00'), { open: false, day: 6, days: 0, from: '14:00' })
  assert.deepEqual(at('21T14:29:59'), { open: true, to: '18:00' })
  assert.deepEqual(at('21T14:30:00'), { open: false, day: 7, days: 1, from: '09:00' })
  assert.deepEqual(at('21T21:00:00'), { open: false, day: 7, days: 0, from: '09:00' }, 'past midnight there')
  assert.deepEqual(at('22T06:00:00'), { open: true, to: '17:00' }, 'hours without a pause are one')
  assert.deepEqual(at('23T13:30:00'), { open: false, day: 6, days: 5, from: '09:00' })
  assert.equal(openingAt([], 'UTC', 0), null)
  const weekly = [{ day: 4, from: '09:00', to: '10:00' }]
  assert.deepEqual(openingAt(weekly, 'UTC', Date.parse('2026-03-19T10:00:00Z')), { open: false, day: 4, days: 7, from: '09:00' })
})

test('a week is told day by day in every language', () => {
  assert.deepEqual(
    weekOf(HOURS).map(({ hours }) => hours.map(({ from }) => from)),
    [['09:00'], [], [], [], [], ['09:00', '14:00'], ['09:00', '13:00']],
  )
  assert.deepEqual([clockText('09:00', 'fa'), dayText(6, 'en'), dayText(6, 'uk')], ['۹:۰۰', 'Sat', 'сб'])
})
