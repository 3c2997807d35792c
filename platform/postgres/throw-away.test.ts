import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { homeOf } from './binaries.ts'
import { makeThrowAway, removeThrowAway, sweepThrowAways } from './throw-away.ts'

let place: string

before(() => {
  place = mkdtempSync(join(tmpdir(), 'sweep-'))
})

after(() => rmSync(place, { recursive: true, force: true }))

const PROGRAM = `
import { makeThrowAway } from '#platform/postgres/throw-away.ts'
import { startEmbeddedPostgres } from '#platform/postgres/embedded.ts'
const folder = makeThrowAway('test', process.argv[1])
await startEmbeddedPostgres({ dataDirectory: folder, durable: false })
console.log(folder)
setInterval(() => undefined, 1000)`

async function startRun(): Promise<{ child: ChildProcess; folder: string }> {
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', PROGRAM, place], {
    cwd: join(import.meta.dirname, '../..'),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  assert.ok(child.stdout)
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  return { child, folder: line.toString().trim() }
}

test('what a killed run leaves behind is swept with its database; what lives, or was never noted, stays', async () => {
  const killed = await startRun()
  const living = await startRun()
  try {
    // A merchant may call a data folder anything; without the note of a run it is nobody's to remove.
    const merchants = join(place, 'serai-test-mine00')
    mkdirSync(join(merchants, 'postgres'), { recursive: true })
    killed.child.kill('SIGKILL')
    await once(killed.child, 'exit')
    // Its server ends by itself in a moment, and until then its folder is not touched.
    const deadline = Date.now() + 20_000
    while (existsSync(killed.folder) && Date.now() < deadline) {
      sweepThrowAways(place)
      await pause(20)
    }
    assert.ok(!existsSync(killed.folder))
    assert.ok(!existsSync(homeOf(killed.folder)))
    assert.ok(existsSync(living.folder))
    assert.ok(existsSync(merchants))
  } finally {
    living.child.kill('SIGKILL')
    await once(living.child, 'exit')
  }
})

test('the number of a process that has passed to another, and a machine that started anew, keep nothing; another container does', () => {
  const folder = makeThrowAway('bench', place)
  const note = (change: object) => writeFileSync(join(folder, 'throw-away.json'), JSON.stringify({ ...own, ...change }))
  const own = JSON.parse(readFileSync(join(folder, 'throw-away.json'), 'utf8')) as object
  assert.deepEqual(
    sweepThrowAways(place).filter((path) => path === folder),
    [],
  )
  note({ space: 'pid:[1]', pid: 2 ** 22 })
  assert.deepEqual(
    sweepThrowAways(place).filter((path) => path === folder),
    [],
  )
  note({ started: '1' })
  assert.deepEqual(
    sweepThrowAways(place).filter((path) => path === folder),
    [folder],
  )
  const second = makeThrowAway('bench', place)
  writeFileSync(join(second, 'throw-away.json'), JSON.stringify({ ...own, boot: 'another' }))
  assert.deepEqual(
    sweepThrowAways(place).filter((path) => path === second),
    [second],
  )
})

test('what a run throws away itself is gone', () => {
  const folder = makeThrowAway('test', place)
  removeThrowAway(folder)
  assert.ok(!existsSync(folder))
})
