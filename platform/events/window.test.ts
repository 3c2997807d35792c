import assert from 'node:assert/strict'
import { test } from 'node:test'
import { BATCH, BEGINNING, type Position } from './log.ts'
import { createWindow, type Entry } from './window.ts'

// A log of which one sees how often it is read.
function logOf(length: number) {
  const entries: Entry[] = []
  const grow = (count: number) => {
    for (let index = 0; index < count; index += 1)
      entries.push({ event: { id: String(entries.length) } as never, position: at(entries.length + 1) })
  }
  grow(length)
  const state = { reads: 0, fails: false }
  const read = async (from: Position) => {
    state.reads += 1
    if (state.fails) throw new Error('the connection is gone')
    return entries.slice(Number(from.sequence)).slice(0, BATCH)
  }
  return { read, grow, state }
}

// Two events share a transaction, whose number grows over 9 to 10.
const at = (sequence: number): Position => ({ txid: String(Math.ceil(sequence / 2) + 7), sequence: String(sequence) })
const idsOf = (entries: Entry[]) => entries.map((entry) => entry.event.id)

test('all who follow a log share one reading of it, and each gets just what lies behind its place', async () => {
  const log = logOf(3)
  const window = createWindow(at(3), log.read)
  log.grow(4)
  window.stale()
  const [one, two, far] = await Promise.all([window.after(at(3)), window.after(at(3)), window.after(at(5))])
  assert.deepEqual(idsOf(one), ['3', '4', '5', '6'])
  assert.deepEqual(idsOf(two), idsOf(one))
  assert.deepEqual(idsOf(far), ['5', '6'])
  assert.deepEqual(await window.after(at(7)), [])
  assert.equal(log.state.reads, 1)
})

test('after a wake-up the database is asked again, and a reading that began before it is not taken for the new one', async () => {
  const log = logOf(0)
  const window = createWindow(BEGINNING, log.read)
  const early = window.after(BEGINNING)
  log.grow(2)
  window.stale()
  assert.deepEqual(idsOf(await window.after(BEGINNING)), ['0', '1'])
  assert.ok((await early).length <= 2)
  window.stale()
  assert.deepEqual(idsOf(await window.after(at(1))), ['1'])
})

test('whoever has fallen behind the window reads the log for itself, and nothing is skipped or told twice', async () => {
  const log = logOf(BATCH * 3 + 7)
  const window = createWindow(BEGINNING, log.read)
  const seen: string[] = []
  let place: Position = BEGINNING
  const fast = async () => {
    let mine: Position = BEGINNING
    for (let batch = await window.after(mine); batch.length > 0; batch = await window.after(mine))
      mine = batch.at(-1)?.position ?? mine
  }
  const slow = async () => {
    for (let batch = await window.after(place); batch.length > 0; batch = await window.after(place)) {
      seen.push(...idsOf(batch))
      place = batch.at(-1)?.position ?? place
      await fast()
    }
  }
  await slow()
  assert.deepEqual(
    seen,
    Array.from({ length: BATCH * 3 + 7 }, (_, index) => String(index)),
  )
})

test('a reading that failed is tried anew by the next who asks', async () => {
  const log = logOf(1)
  const window = createWindow(BEGINNING, log.read)
  log.state.fails = true
  await assert.rejects(window.after(BEGINNING), /connection/)
  log.state.fails = false
  assert.deepEqual(idsOf(await window.after(BEGINNING)), ['0'])
})
