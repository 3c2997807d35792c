import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, dayIn, dayRange, isTimeZone, startOfDay, todayIn } from './time-zone.ts'

// Half hours, three quarters, the far ends of the day, clocks that skip midnight (Cairo, Beirut, Havana, Asunción) and days that never were (Apia).
const ZONES = [
  ...['UTC', 'Asia/Tehran', 'Europe/Kyiv', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Auckland', 'Pacific/Kiritimati'],
  ...[
    'Africa/Cairo',
    'Asia/Beirut',
    'America/Havana',
    'America/Asuncion',
    'America/St_Johns',
    'Australia/Lord_Howe',
    'Pacific/Midway',
  ],
]
const zone = fc.constantFrom(...ZONES)
const moment = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2040, 0, 1) })

test('the day, its beginning and its end are those of the calendar, in every zone and over every change of clocks', () => {
  fc.assert(
    fc.property(zone, moment, (name, at) => {
      const there = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(name)
      const day = there.toPlainDate()
      assert.equal(dayIn(name, at), day.toString())
      assert.equal(startOfDay(name, day.toString()), there.startOfDay().epochMilliseconds)
      const { from, until } = todayIn(name, at)
      assert.ok(Date.parse(from) <= at && at < Date.parse(until))
      assert.equal(addDays(day.toString(), 40), day.add({ days: 40 }).toString())
    }),
    { numRuns: 3000 },
  )
})

test('around midnight it is today there, and a day of a change of clocks has 23 or 25 hours', () => {
  const hours = (name: string, day: string) => {
    const { from, until } = dayRange(name, day)
    return (Date.parse(until) - Date.parse(from)) / 3_600_000
  }
  assert.deepEqual(
    [hours('Europe/Kyiv', '2026-03-29'), hours('Europe/Kyiv', '2026-10-25'), hours('Europe/Kyiv', '2026-07-01')],
    [23, 25, 24],
  )
  assert.equal(dayIn('Asia/Tehran', Date.parse('2026-03-20T20:29:59Z')), '2026-03-20')
  assert.equal(dayIn('Asia/Tehran', Date.parse('2026-03-20T20:30:00Z')), '2026-03-21')
  assert.equal(dayRange('Africa/Cairo', '2026-04-24').from, '2026-04-23T22:00:00.000Z', 'it begins at one o’clock')
  assert.deepEqual([isTimeZone('Europe/Kyiv'), isTimeZone('Kyiv'), isTimeZone('')], [true, false, false])
})
