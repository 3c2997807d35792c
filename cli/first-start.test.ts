import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import pg from 'pg'
import { type Ground, type ServerProcess, startProcess } from '#test/kit/process.ts'
import { cloneDatabase, testConfig } from '#test/kit/shop.ts'

const OWNER = { shop_name: 'باغ انار', locale: 'fa', password: 'a long enough secret', first_name: 'Mina', last_name: 'Rad' }
const LINK = /\/admin\/welcome#token=([\w-]{43})\n/

const linkIn = (text: string) => LINK.exec(text)?.[1] ?? assert.fail(`no link in: ${text}`)

async function ask<T>(server: ServerProcess, line: string, body?: object, token?: string) {
  const [method = 'GET', path = '/'] = line.split(' ')
  const answer = await fetch(`${server.url}/api/v1${path}`, {
    method,
    headers: { ...(body && { 'content-type': 'application/json' }), ...(token && { authorization: `Bearer ${token}` }) },
    ...(body && { body: JSON.stringify(body) }),
  })
  return { status: answer.status, body: (await answer.json()) as T & { code?: string } }
}

const claim = (server: ServerProcess, token: string, change: object = {}) =>
  ask<{ access_token: string }>(server, 'POST /auth/claim', { ...OWNER, email: 'mina@example.com', ...change, token })

const invite = (ground: Ground) => {
  const { secrets, dataDirectory } = ground.runtime.config
  const keys = { SERAI_TOKEN_KEY: secrets.tokenKey, SERAI_SERVICE_SECRET: secrets.serviceSecret, SERAI_COST_KEY: secrets.costKey }
  const env = { ...process.env, ...keys, DATABASE_URL: ground.databaseUrl, SERAI_DATA: dataDirectory, NODE_ENV: 'development' }
  return spawnSync(process.execPath, ['dist/serai.js', 'user', 'invite'], { env, encoding: 'utf8' })
}

test('a fresh shop starts by itself and prints a link by which one person, of however many, becomes its owner (SET-04)', async () => {
  const ground: Ground = { databaseUrl: await cloneDatabase(), runtime: { config: testConfig() } }
  const db = new pg.Client({ connectionString: ground.databaseUrl })
  await db.connect()
  try {
    let first: string
    {
      await using server = await startProcess(ground, {})
      first = linkIn(server.told())
      // It started itself anew under the same number, with the memory settings that only a new process takes.
      if (process.platform === 'linux')
        assert.match(readFileSync(`/proc/${server.child.pid}/environ`, 'utf8'), /MALLOC_ARENA_MAX=2/)
      const kept = await db.query('select i::text as row from identity.owner_invitation i')
      assert.equal(kept.rowCount, 1)
      assert.ok(!kept.rows[0].row.includes(first), 'only a hash is kept')
    }
    await using server = await startProcess(ground, {})
    assert.equal(linkIn(server.told()), first, 'the next start prints the same link')
    const invited = invite(ground)
    const token = linkIn(invited.stdout)
    assert.notEqual(token, first)

    const refusals: [string, object, string][] = [
      [first, {}, 'owner_link_over'],
      [token, { password: 'short' }, 'weak_password'],
      [token, { password: 'password123' }, 'weak_password'],
    ]
    for (const [link, change, code] of refusals) {
      const { status, body } = await claim(server, link, change)
      assert.deepEqual([status, body.code], [422, code])
    }
    const guest = { email: 'taken@example.com', password: OWNER.password, first_name: 'A', last_name: '' }
    assert.equal((await ask(server, 'POST /auth/register', guest)).status, 201)
    assert.equal((await claim(server, token, { email: guest.email })).body.code, 'email_taken', 'which uses nothing up')

    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) => claim(server, token, { email: `owner-${n}@example.com` })),
    )
    const won = answers.filter(({ status }) => status === 200)
    assert.equal(won.length, 1, 'exactly one owner')
    assert.ok(answers.every(({ status, body }) => status === 200 || body.code === 'owner_link_over'))
    const me = await ask<{ roles: string[]; kind: string; permissions: string[]; locale: string }>(
      server,
      'GET /me',
      undefined,
      won[0]?.body.access_token,
    )
    assert.deepEqual([me.body.kind, me.body.roles, me.body.locale], ['staff', ['super_admin'], 'fa'])
    assert.ok(me.body.permissions.includes('order.receive_notifications'))

    await named(db)
    const store = await ask<{ name: string; default_locale: string }>(server, 'GET /store?locale=fa')
    assert.deepEqual([store.body.name, store.body.default_locale], [OWNER.shop_name, 'fa'])
    const people = await ask<{ data: unknown[] }>(server, 'GET /users?filter[kind]=staff', undefined, won[0]?.body.access_token)
    assert.equal(people.body.data.length, 1)
  } finally {
    await db.end()
  }
})

// The store hears of it by an event of another service: its own says when it is done.
async function named(db: pg.Client): Promise<void> {
  for (;;) {
    const { rowCount } = await db.query("select from store.setting where key = 'store_name'")
    if (rowCount === 1) return
  }
}
