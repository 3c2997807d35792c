import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'node:test'
import fc from 'fast-check'
import { createLog } from '../telemetry/log.ts'
import { AnswerFile } from './answer-file.ts'
import { TagCache } from './tag-cache.ts'
import { TagClock } from './tag-clock.ts'

const MB = 1024 * 1024

function answer(text: string) {
  return { body: Buffer.from(text), etag: `"${text.length}"`, language: 'en' }
}

test('a label is dropped when its moment comes, by whatever look at the memory, and not before', () => {
  let now = 1_000
  const clock = new TagClock(() => now)
  const cache = new TagCache<{ n: number }>(clock, MB)
  const mark = cache.mark()
  clock.dropAt(2_000, ['shop'])
  clock.dropAt(3_000, ['shop', 'menu'])
  cache.set('a', { n: 1 }, ['shop'], 10, mark)
  cache.set('b', { n: 2 }, ['menu'], 10, mark)
  now = 1_999
  assert.deepEqual([cache.get('a'), cache.get('b')], [{ n: 1 }, { n: 2 }])
  now = 2_000
  assert.deepEqual([cache.get('a'), cache.get('b')], [undefined, { n: 2 }])
  cache.set('a', { n: 3 }, ['shop'], 10, cache.mark())
  assert.deepEqual(cache.get('a'), { n: 3 })
  cache.set('late', { n: 4 }, ['shop'], 10, mark)
  assert.equal(cache.get('late'), undefined, 'what was made before is not kept after')
  now = 3_000
  assert.deepEqual([cache.get('a'), cache.get('b')], [undefined, undefined])
})

test('an answer whose making began before its label was dropped is not kept', async () => {
  const clock = new TagClock()
  const cache = new TagCache<{ n: number }>(clock, MB)
  let finish: (n: number) => void = () => undefined
  const slow = cache.load('k', async () => ({
    value: { n: await new Promise<number>((done) => (finish = done)) },
    tags: ['product:1'],
    bytes: 10,
  }))
  clock.drop(['product:1'])
  const after = cache.load('k', async () => ({ value: { n: 2 }, tags: ['product:1'], bytes: 10 }))
  finish(1)
  assert.equal((await slow).n, 1)
  assert.equal((await after).n, 2)
  assert.deepEqual(cache.get('k'), { n: 2 })
})

test('callers who come at the same time share one making', async () => {
  const cache = new TagCache<{ n: number }>(new TagClock(), MB)
  let made = 0
  const load = async () => {
    made += 1
    return { value: { n: made }, tags: [], bytes: 10 }
  }
  const answers = await Promise.all([cache.load('k', load), cache.load('k', load), cache.load('k', load)])
  assert.equal(made, 1)
  assert.deepEqual(answers, [{ n: 1 }, { n: 1 }, { n: 1 }])
})

test('more dropped labels than can be remembered make old answers stale, never stale ones fresh', () => {
  const clock = new TagClock()
  const before = clock.mark()
  clock.drop(['first'])
  for (let n = 0; n < 120_000; n += 1) clock.drop([`product:${n}`])
  const now = clock.mark()
  assert.equal(clock.isStale(before, ['first']), true)
  assert.equal(clock.isStale(before, ['never dropped']), true, 'too old to be sure of')
  assert.equal(clock.isStale(now, ['first', 'product:119999']), false)
  clock.drop(['first'])
  assert.equal(clock.isStale(now, ['first']), true)
})

test('what memory has no room for comes back from the file whole, or not at all', () => {
  const folder = mkdtempSync(join(tmpdir(), 'answers-'))
  const file = new AnswerFile(folder, 1, createLog('silent'))
  try {
    fc.assert(
      fc.property(
        fc.array(fc.record({ key: fc.integer({ min: 0, max: 300 }), size: fc.integer({ min: 0, max: 40_000 }) }), {
          minLength: 1,
          maxLength: 200,
        }),
        (writes) => {
          const latest = new Map<string, string>()
          let last = ''
          for (const { key, size } of writes) {
            last = `/api/v1/products/by-slug/${key}`
            const body = `${key}:${latest.size}:`.padEnd(size, String(key % 10))
            file.put(last, { value: answer(body), tags: [`product:${key}`], mark: key })
            latest.set(last, body)
          }
          assert.ok(file.get(last), 'the newest is there')
          for (const [key, body] of latest) {
            const found = file.get(key)
            if (found) assert.equal(found.value.body.toString(), body)
          }
        },
      ),
      { numRuns: 60 },
    )
    assert.deepEqual(process.platform === 'win32' ? [] : readdirSync(folder), [], 'the file has no name to be left behind by')
  } finally {
    file.close()
    rmSync(folder, { recursive: true, force: true })
  }
})

test('an answer that went to the file is dropped with its label like any other', () => {
  const folder = mkdtempSync(join(tmpdir(), 'answers-'))
  const clock = new TagClock()
  const file = new AnswerFile(folder, 1, createLog('silent'))
  const cache = new TagCache(clock, 3_000, file)
  try {
    for (let n = 0; n < 5; n += 1) cache.set(`k${n}`, answer(`answer ${n}`), [`product:${n}`], 1_000, cache.mark())
    assert.equal(cache.get('k0')?.body.toString(), 'answer 0')
    clock.drop(['product:0'])
    assert.equal(cache.get('k0'), undefined)
    assert.equal(cache.get('k1')?.body.toString(), 'answer 1')
    assert.equal(cache.get('k4')?.body.toString(), 'answer 4')
  } finally {
    file.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
