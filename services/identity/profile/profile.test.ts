import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import pg from 'pg'
import sharp from 'sharp'
import { pathOf } from '#platform/storage/storage.ts'
import { jobsDone } from '#test/kit/letters.ts'
import { newCustomer, PASSWORD, runJob } from '#test/kit/people.ts'
import { ADMIN, openShop, type TestShop } from '#test/kit/shop.ts'
import { isTaxCode, plainTaxCode } from './tax-code.ts'

let shop: TestShop
before(async () => {
  shop = await openShop()
})
after(() => shop.close())

interface Me {
  code: string
  errors: { pointer: string }[]
  birthday: string | null
  tax_code: { country: string; code: string } | null
  wants_email: boolean
  wants_sms: boolean
  version: number
  first_name: string
}

test('people say when they were born, their tax code and what they agree to, and take it back (IDN-06)', async () => {
  const { token } = await newCustomer(shop)
  const change = (body: object) => shop.call<Me>('PATCH /me', body, { token })
  const said = await change({
    birthday: '1990-03-21',
    tax_code: { country: 'IR', code: '۰۰۸-۴۵۷۵۹۴-۸' },
    wants_email: true,
  })
  assert.equal(said.status, 200, JSON.stringify(said.body))
  const { birthday, tax_code: tax, wants_email: email, wants_sms: sms } = said.body
  assert.deepEqual([birthday, tax, email, sms], ['1990-03-21', { country: 'IR', code: '0084575948' }, true, false])
  const kept = await change({ first_name: 'Zari' })
  assert.deepEqual([kept.body.birthday, kept.body.tax_code?.code, kept.body.wants_email], ['1990-03-21', '0084575948', true])
  const gone = await change({ birthday: null, tax_code: null, wants_email: false, wants_sms: true })
  assert.deepEqual(
    [gone.body.birthday, gone.body.tax_code, gone.body.wants_email, gone.body.wants_sms],
    [null, null, false, true],
  )
  const stale = await change({ first_name: 'Old', version: said.body.version })
  assert.deepEqual([stale.status, stale.body.code], [412, 'stale_version'])
})

test('birthdays that are none and tax codes that cannot be are refused by name (IDN-06)', async () => {
  const { token } = await newCustomer(shop)
  const refused = async (body: object) => {
    const answer = await shop.call<Me>('PATCH /me', body, { token })
    return [answer.status, answer.body.code, answer.body.errors?.[0]?.pointer]
  }
  for (const birthday of ['2001-02-29', '1899-01-01', '2999-01-01', '0000-00-00'])
    assert.deepEqual(await refused({ birthday }), [422, 'bad_birthday', '/birthday'], birthday)
  assert.deepEqual(await refused({ tax_code: { country: 'IR', code: '0084575947' } }), [422, 'bad_tax_code', '/tax_code'])
})

test('check digits of each country are looked at; of others, the shape', () => {
  const right: [string, string][] = [
    ['IR', '0084575948'],
    ['IR', '10380284790'],
    ['UA', '3184710691'],
    ['UA', '14360570'],
    ['UA', '32855961'],
    ['SA', '310122393500003'],
    ['AE', '100123456700003'],
    ['DE', 'DE136695976'],
    ['DE', '136695976'],
    ['FR', 'FR40303265045'],
    ['GR', 'EL094259216'],
    ['AT', 'ATU13585627'],
    ['US', '12-3456789'],
  ]
  for (const [country, code] of right) assert.ok(isTaxCode(country, plainTaxCode(code)), `${country} ${code}`)
  const wrong: [string, string][] = [
    ['IR', '1111111111'],
    ['IR', '008457594'],
    ['IR', '10380284791'],
    ['UA', '3184710692'],
    ['UA', '14360571'],
    ['SA', '110122393500003'],
    ['AE', '200123456700003'],
    ['DE', 'DE136695977'],
    ['DE', 'FR40303265045'],
    ['US', '1'],
    ['US', 'drop table'.repeat(5)],
  ]
  for (const [country, code] of wrong) assert.ok(!isTaxCode(country, plainTaxCode(code)), `${country} ${code}`)
})

test('a picture of oneself is kept as squares without what cameras write into it, exchanged, and gone with the account (IDN-06, SEC-06)', async () => {
  const { token, id } = await newCustomer(shop)
  interface Pictured {
    code: string
    avatar: { url: string; small_url: string } | null
  }
  const send = async (bytes: Uint8Array, type = 'image/jpeg') => {
    const form = new FormData()
    form.append('file', new Blob([bytes as Uint8Array<ArrayBuffer>], { type }), '../../me.jpg')
    const answer = await fetch(`${shop.url}/api/v1/me/avatar`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: form,
    })
    return { status: answer.status, body: (await answer.json()) as Pictured }
  }
  const stored = async (url: string) => {
    const file = await shop.runtime.storage.read(pathOf(url) ?? '')
    if (!file?.body) return undefined
    return sharp(Buffer.concat(await file.body.toArray())).metadata()
  }
  const photo = await sharp({ create: { width: 900, height: 400, channels: 3, background: '#884422' } })
    .withExif({ IFD0: { Copyright: 'Somebody' } })
    .jpeg()
    .toBuffer()
  const first = await send(photo)
  assert.equal(first.status, 200, JSON.stringify(first.body))
  const { url, small_url: small } = first.body.avatar ?? { url: '', small_url: '' }
  const [large, little] = [await stored(url), await stored(small)]
  assert.deepEqual([large?.width, large?.height, little?.width, large?.format, large?.exif], [256, 256, 96, 'webp', undefined])
  const seen = await shop.call<Pictured>(`GET /users/${id}`, undefined, { token: await shop.signIn(ADMIN) })
  assert.deepEqual(seen.body.avatar, first.body.avatar)
  const second = await send(photo)
  await jobsDone(shop, 'identity.')
  assert.deepEqual([second.status, await stored(url), await stored(small)], [200, undefined, undefined])
  const svg = await send(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'), 'image/svg+xml')
  const broken = await send(photo.subarray(0, photo.length / 2))
  assert.deepEqual([svg.status, svg.body.code, broken.status, broken.body.code], [415, 'not_an_image', 415, 'not_an_image'])
  const huge = await sharp({ create: { width: 8_000, height: 7_000, channels: 3, background: '#fff' } })
    .png()
    .toBuffer()
  assert.equal((await send(huge)).body.code, 'too_many_pixels')
  assert.equal((await send(new Uint8Array(10 * 1024 * 1024 + 1))).body.code, 'file_too_large')
  const bare = await shop.call<Pictured>('POST /me/avatar', {}, { token })
  assert.deepEqual([bare.status, bare.body.code], [415, 'multipart_needed'])
  assert.equal((await shop.call('POST /me/avatar', {})).status, 401)
  assert.equal((await shop.call<Pictured>('DELETE /me/avatar', undefined, { token })).body.avatar, null)
  const third = (await send(photo)).body.avatar
  assert.ok(await stored(third?.url ?? ''))
  const admin = new pg.Client({ connectionString: shop.databaseUrl })
  await admin.connect()
  const planned = await admin.query(
    `select from graphile_worker.jobs where task_identifier = 'identity.dropUnshown' and run_at > now()`,
  )
  await admin.end()
  assert.ok(Number(planned.rowCount) >= 3, 'every picture is looked after, one that was refused, too')
  const name = pathOf(third?.url ?? '')?.replace('-256.webp', '')
  await runJob(shop, 'identity.dropUnshown', { account_id: id, name })
  assert.ok(await stored(third?.url ?? ''), 'a picture that is shown stays')
  const db = shop.runtime.db('identity')
  await sql`update account set avatar = null where id = ${id}`.execute(db)
  await runJob(shop, 'identity.dropUnshown', { account_id: id, name })
  const left = [await stored(third?.url ?? ''), await stored(third?.small_url ?? '')]
  assert.deepEqual(left, [undefined, undefined], 'as when the server died before the account had it')
  const last = (await send(photo)).body.avatar
  assert.equal((await shop.call('POST /me/delete', { current_password: PASSWORD }, { token })).status, 204)
  await jobsDone(shop, 'identity.')
  assert.equal(await stored(last?.url ?? ''), undefined)
})
