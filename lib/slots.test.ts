import assert from 'node:assert/strict'
import { test } from 'node:test'
import { slotText } from './slot-text.ts'
import { type SlotRules, slotsOf } from './slots.ts'

const window = (days: number[], from: string, to: string) => ({ id: `${from}-${to}`, days, from, to, capacity: 5 })
const rules = (change: Partial<SlotRules> = {}): SlotRules => ({
  windows: [window([1, 2, 3, 4, 5], '14:00', '18:00'), window([1, 2, 3, 4, 5, 6], '09:00', '12:00')],
  cutoff_hours: 2,
  days_ahead: 2,
  closed_dates: [],
  ...change,
})
const at = (time: string) => Date.parse(time)
const keys = (slots: ReturnType<typeof slotsOf>) => slots.map((slot) => `${slot.date} ${slot.from}`)

test('the next windows are offered in the branch’s own time, those too near and days off left out', () => {
  // Friday, half past eleven in Kyiv (UTC+3): the morning is over, the afternoon is not.
  const friday = at('2026-06-05T08:30:00Z')
  assert.deepEqual(keys(slotsOf(rules(), 'Europe/Kyiv', friday)), ['2026-06-05 14:00', '2026-06-06 09:00'])
  assert.deepEqual(keys(slotsOf(rules({ closed_dates: ['2026-06-06'] }), 'Europe/Kyiv', friday)), ['2026-06-05 14:00'])
  assert.deepEqual(keys(slotsOf(rules({ days_ahead: 0 }), 'Europe/Kyiv', friday)), ['2026-06-05 14:00'])
  // Just at the cut-off it is offered, a moment later not.
  assert.deepEqual(keys(slotsOf(rules({ days_ahead: 0 }), 'Europe/Kyiv', at('2026-06-05T09:00:00Z'))), ['2026-06-05 14:00'])
  assert.deepEqual(keys(slotsOf(rules({ days_ahead: 0 }), 'Europe/Kyiv', at('2026-06-05T09:00:00.001Z'))), [])
})

test('today is the branch’s today, whatever day it is elsewhere', () => {
  // Sunday evening in London is Monday in Tokyo.
  const now = at('2026-06-07T20:00:00Z')
  assert.deepEqual(keys(slotsOf(rules({ days_ahead: 0 }), 'Asia/Tokyo', now)), ['2026-06-08 09:00', '2026-06-08 14:00'])
  assert.deepEqual(keys(slotsOf(rules({ days_ahead: 0 }), 'Europe/London', now)), [])
})

test('a window that takes nobody is not offered', () => {
  const windows = [{ ...window([1, 2, 3, 4, 5, 6, 7], '09:00', '12:00'), capacity: 0 }]
  assert.deepEqual(slotsOf(rules({ windows }), 'UTC', at('2026-06-05T00:00:00Z')), [])
})

test('a window is read in the calendar and digits of the language', () => {
  const slot = { date: '2026-06-06', from: '09:00', to: '12:30' }
  assert.match(slotText(slot, 'en'), /^Sat, Jun 6, 2026, \u20689:00\sAM–12:30\sPM\u2069$/)
  assert.match(slotText(slot, 'fa'), /۱۶ خرداد ۱۴۰۵.*۹:۰۰–۱۲:۳۰/)
})
