import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gather } from './gather.ts'

// Readings that end when they are told to; what each was asked.
function readings() {
  const asked: string[][] = []
  const ends: { answer: () => void; fail: (error: Error) => void }[] = []
  const read = (keys: string[]) => {
    const { promise, resolve, reject } = Promise.withResolvers<Map<string, string>>()
    asked.push(keys)
    ends.push({ answer: () => resolve(new Map(keys.map((key) => [key, key.toUpperCase()]))), fail: reject })
    return promise
  }
  return { asked, read, end: (index: number) => ends[index] ?? assert.fail(`no reading ${index}`) }
}
const turn = () => new Promise((done) => setImmediate(done))

test('one who asks alone is answered at once, each key in its place', async () => {
  const { asked, read, end } = readings()
  const { ask } = gather(read, 1)
  const answer = ask(['b', 'a', 'b'])
  await turn()
  assert.deepEqual(asked, [['b', 'a']])
  end(0).answer()
  assert.deepEqual(await answer, ['B', 'A', 'B'])
  assert.deepEqual(await Promise.all([ask(['c']), turn().then(() => end(1).answer())]).then(([found]) => found), ['C'])
})

test('those who ask while a reading is under way share the next one, which began after they asked', async () => {
  const { asked, read, end } = readings()
  const { ask } = gather(read, 1)
  const first = ask(['a'])
  await turn()
  const others = [ask(['a']), ask(['b', 'a'])]
  await turn()
  assert.equal(asked.length, 1)
  end(0).answer()
  assert.deepEqual(await first, ['A'])
  await turn()
  assert.deepEqual(asked, [['a'], ['a', 'b']])
  end(1).answer()
  assert.deepEqual(await Promise.all(others), [['A'], ['B', 'A']])
})

test('as many readings run at once as are allowed, and no more', async () => {
  const { asked, read, end } = readings()
  const { ask } = gather(read, 2)
  const answers = ['a', 'b', 'c', 'd'].map((key) => ask([key]))
  await turn()
  assert.deepEqual(asked, [['a'], ['b']])
  end(1).answer()
  await turn()
  assert.deepEqual(asked.slice(2), [['c', 'd']])
  const late = ask(['e'])
  await turn()
  assert.equal(asked.length, 3)
  end(0).answer()
  await turn()
  assert.deepEqual(asked.slice(3), [['e']])
  end(2).answer()
  end(3).answer()
  assert.deepEqual((await Promise.all([...answers, late])).flat(), ['A', 'B', 'C', 'D', 'E'])
})

test('a reading that fails is heard of by those who asked, and the next begins all the same', async () => {
  const { asked, read, end } = readings()
  const { ask } = gather(read, 1)
  const first = ask(['a'])
  await turn()
  const second = ask(['b'])
  end(0).fail(new Error('away'))
  await assert.rejects(first, /away/)
  await turn()
  assert.deepEqual(asked, [['a'], ['b']])
  end(1).answer()
  assert.deepEqual(await second, ['B'])
})

test('who asks for nothing waits for nobody', async () => {
  const { asked, read } = readings()
  assert.deepEqual(await gather(read, 1).ask([]), [])
  assert.equal(asked.length, 0)
})
