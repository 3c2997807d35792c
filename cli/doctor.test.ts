import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { after, before, test } from 'node:test'
import { type RawBuilder, sql } from 'kysely'
import { openShop, type TestShop } from '#test/kit/shop.ts'
import { refuseBroken } from './checks.ts'

let shop: TestShop
before(async () => {
  shop = await openShop({}, false)
})
after(() => shop?.close())

/** Ways to break what the shop does not start without, and to mend it. */
const BREAKS: { code: string; service: string; break: RawBuilder<unknown>; mend: RawBuilder<unknown>; says: RegExp }[] = [
  {
    code: 'no_customer_role',
    service: 'identity',
    break: sql`with gone as (delete from account_role where role = 'customer') delete from role where name = 'customer'`,
    mend: sql`insert into role (name, is_system, permissions) values ('customer', true, '{}')`,
    says: /serai migrate$/,
  },
  {
    code: 'no_order_recipient',
    service: 'identity',
    break: sql`update account set blocked_at = now() where kind = 'staff'`,
    mend: sql`update account set blocked_at = null where kind = 'staff'`,
    says: /serai user create EMAIL --role manager$/,
  },
  {
    code: 'no_default_branch',
    service: 'store',
    break: sql`update branch set is_default = false`,
    mend: sql`update branch set is_default = true where slug = 'main'`,
    says: /serai branch default main$/,
  },
  {
    code: 'setting_missing',
    service: 'store',
    break: sql`insert into setting (key, value, updated_by) values ('contact_email', '""', 'test'), ('store_name', '{"fa": "سرای"}', 'test')`,
    mend: sql`delete from setting`,
    says: /: contact_email, store_name\. .*: serai setting reset contact_email; serai setting reset store_name$/,
  },
]

const serai = (args: string[], env: Record<string, string> = {}) => {
  const { secrets, dataDirectory } = shop.runtime.config
  const keys = {
    SERAI_TOKEN_KEY: secrets.tokenKey,
    SERAI_SERVICE_SECRET: secrets.serviceSecret,
    SERAI_COST_KEY: secrets.costKey,
  }
  const own = {
    NODE_ENV: 'development',
    DATABASE_URL: shop.databaseUrl,
    SERAI_DATA: dataDirectory,
    SERAI_DEMO: 'false',
    PORT: '0',
  }
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/serai.js', ...args], {
    env: { ...process.env, ...own, ...keys, ...env },
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}
const doctor = (env: Record<string, string> = {}) => {
  const { status, stdout, stderr } = serai(['doctor', '--json'], env)
  assert.equal(stderr, '', 'it does not crash')
  const { ok, findings } = JSON.parse(stdout) as { ok: boolean; findings: { code: string; ok: boolean; problem?: string }[] }
  assert.equal(ok, status === 0)
  return { status, findings, wrong: findings.filter((one) => !one.ok).map(({ code }) => code) }
}

test('each thing that the shop must not run without refuses the start by its name, in one line that says what to do (SET-04)', async () => {
  await refuseBroken(shop.runtime, 'before')
  for (const { code, service, says, ...sqls } of BREAKS) {
    await sqls.break.execute(shop.runtime.db(service))
    for (const when of ['before', 'prepared'] as const) {
      if (when === 'before' && service === 'store') continue
      await assert.rejects(refuseBroken(shop.runtime, when), (error: Error & { code: string }) => {
        assert.deepEqual([error.name, error.code], ['SetupError', code])
        assert.match(error.message, says)
        assert.doesNotMatch(error.message, /\n/)
        return true
      })
    }
    await sqls.mend.execute(shop.runtime.db(service))
    await refuseBroken(shop.runtime, 'prepared')
  }
})

test('the doctor finds a shop well, then everything that is broken, and ends with 1', async () => {
  const well = doctor()
  assert.deepEqual([well.status, well.wrong], [0, []])
  for (const code of ['configuration', 'database', 'migrations', 'storage', 'no_customer_role', 'failed_events', 'orders_1'])
    assert.ok(
      well.findings.some((one) => one.code === code),
      code,
    )
  for (const { service, break: breaks } of BREAKS) await breaks.execute(shop.runtime.db(service))
  assert.deepEqual(
    doctor().wrong,
    ['no_default_branch', 'setting_missing', 'no_customer_role', 'no_order_recipient'].sort(inPlace),
  )
  const start = serai(['start'])
  assert.equal(start.status, 1)
  assert.match(start.stderr.trim(), /^There is no customer role.*: serai migrate$/)
})

test('what the refusals say mends it: the role, the branch, the settings, the people', async () => {
  assert.equal(serai(['migrate']).status, 0)
  assert.equal(serai(['branch', 'default', 'main']).status, 0)
  for (const key of ['contact_email', 'store_name']) assert.equal(serai(['setting', 'reset', key]).status, 0)
  const hired = serai(['user', 'create', 'new@serai.example', '--role', 'manager'], { SERAI_PASSWORD: 'a long enough secret' })
  assert.equal(hired.status, 0, hired.stderr)
  assert.deepEqual(doctor().wrong, [])
  const set = serai(['setting', 'set', 'contact_email', '"shop@example.com"', '--branch', 'main', '--json'])
  assert.equal((JSON.parse(set.stdout) as [{ value: string }])[0].value, 'shop@example.com')
  assert.match(serai(['setting', 'set', 'contact_email', 'shop']).stderr, /is not JSON/)
})

test('the doctor does not crash on a broken database, nor without one', async () => {
  await sql`alter table branch rename to branch_gone`.execute(shop.runtime.db('store'))
  const broken = doctor()
  assert.ok(broken.wrong.includes('no_default_branch'))
  assert.match(broken.findings.find(({ code }) => code === 'no_default_branch')?.problem ?? '', /branch/)
  assert.ok(broken.findings.find(({ code }) => code === 'no_customer_role')?.ok, 'it goes on')
  await sql`alter table branch_gone rename to branch`.execute(shop.runtime.db('store'))
  const nobody = doctor({ DATABASE_URL: 'postgres://nobody@127.0.0.1:9/none' })
  assert.deepEqual(nobody.wrong, ['database'])
  assert.deepEqual(doctor({ PORT: 'no' }).wrong, ['configuration'])
})

// Services are looked at in the order in which they are put together.
function inPlace(one: string, other: string): number {
  const place = (code: string) =>
    shop.runtime.services.findIndex(({ checks }) => checks?.some((check) => check.code === code)) * 10 +
    BREAKS.findIndex((broken) => broken.code === code)
  return place(one) - place(other)
}
