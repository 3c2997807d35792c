import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { runJob } from '#test/kit/people.ts'
import { create, type ProductAnswer } from '#test/kit/product.ts'
import { ADMIN, openShop, publish, type TestShop } from '#test/kit/shop.ts'

interface Tag {
  id: string
  name: string
  slug: string
  version: number
  product_count: number
  code: string
  kind: string
  total: number
  done: number
  running: boolean
}
type Tagged = ProductAnswer & { tags: string[] }

let shop: TestShop
before(async () => {
  shop = await openShop()
})
after(() => shop?.close())

const ask = async (line: string, body?: object, who = ADMIN) =>
  shop.call<Tag & { data: Tag[]; change: Tag | null }>(line, body, { token: await shop.signIn(who) })
const tagged = async (...tags: string[]) => (await create(shop, { tags })).body as unknown as Tagged
const tagsOf = async (id: string) =>
  (await shop.call<Tagged>(`GET /products/${id}`, undefined, { token: await shop.signIn(ADMIN) })).body.tags
const tagNamed = async (name: string) => {
  const found = (await ask(`GET /tags?q=${encodeURIComponent(name)}`)).body.data.find((tag) => tag.name === name)
  assert.ok(found, name)
  return found
}
// Waits for the queue to do what was begun.
const finished = async (id: string): Promise<Tag> => {
  await runJob(shop, 'catalog.changeTag', { id })
  const change = (await ask('GET /tags/changes')).body.data.find((one) => one.id === id)
  assert.ok(change)
  await shop.settle()
  return change
}

test('a tag becomes known with its first product; spellings with one address are one tag', async () => {
  const first = await tagged('Hand made', ' quiet ', 'Hand made')
  assert.deepEqual(first.tags, ['Hand made', 'quiet'])
  const second = await tagged('hand-made', 'QUIET')
  assert.deepEqual(second.tags, ['Hand made', 'quiet'])
  const tag = await tagNamed('Hand made')
  assert.deepEqual([tag.slug, tag.product_count], ['hand-made', 2])
  assert.deepEqual(
    (await ask('GET /tags?q=han')).body.data.map((one) => one.name),
    ['Hand made'],
  )
  const strange = await tagged('🎁', 'کادو')
  assert.deepEqual(strange.tags, ['🎁', 'کادو'])
})

test('many products at once with the same new tags make each tag once', async () => {
  const made = await Promise.all(
    Array.from({ length: 12 }, (_, n) => tagged(...(n % 2 ? ['rush a', 'rush b', 'rush c'] : ['rush c', 'rush b', 'rush a']))),
  )
  assert.ok(made.every((product) => product.tags.length === 3))
  assert.equal((await ask('GET /tags?q=rush')).body.data.length, 3)
})

test('renaming a tag renames it on its products, and its old address leads on', async () => {
  const product = await tagged('old name', 'other')
  await publish(shop, product.id)
  const tag = await tagNamed('old name')
  const body = { name: 'new name', version: tag.version, translations: { fa: { name: 'نام نو' } } }
  const renamed = await ask(`PUT /tags/${tag.id}`, body)
  assert.deepEqual([renamed.body.slug, renamed.body.change?.kind, renamed.body.change?.total], ['new-name', 'rename', 1])
  const change = await finished(renamed.body.change?.id ?? '')
  assert.deepEqual([change.running, change.done], [false, 1])
  assert.deepEqual(await tagsOf(product.id), ['new name', 'other'])
  const led = await shop.call<Tag>('GET /tags/by-slug/old-name?locale=fa')
  assert.deepEqual([led.body.slug, led.body.name], ['new-name', 'نام نو'])
  const slug = product.translations['en']?.slug
  const page = await shop.call<{ tag_links: object[] }>(`GET /products/by-slug/${slug}?locale=fa`)
  assert.deepEqual(page.body.tag_links[0], { slug: 'new-name', name: 'نام نو' })
  const listed = await shop.call<{ data: { id: string }[] }>('GET /search/products?filter[tag]=new-name')
  assert.deepEqual(
    listed.body.data.map((card) => card.id),
    [product.id],
  )
  // A form that was opened before the renaming sends the old name.
  assert.deepEqual((await tagged('old name')).tags, ['new name'])
  assert.equal((await ask(`PUT /tags/${tag.id}`, body)).body.code, 'stale_version')
  const same = await ask(`PUT /tags/${tag.id}`, { ...body, version: renamed.body.version })
  assert.equal(same.body.change, null)
})

test('merging makes two tags one on every product, once', async () => {
  const both = await tagged('colour-full', 'colourful', 'kept')
  const one = await tagged('colour-full')
  const from = await tagNamed('colour-full')
  const into = await tagNamed('colourful')
  const begun = await ask(`POST /tags/${from.id}/merge`, { into: into.id })
  assert.deepEqual([begun.status, begun.body.kind, begun.body.total], [202, 'merge', 2])
  await finished(begun.body.id)
  assert.deepEqual([await tagsOf(both.id), await tagsOf(one.id)], [['colourful', 'kept'], ['colourful']])
  assert.equal((await shop.call<Tag>('GET /tags/by-slug/colour-full')).body.slug, 'colourful')
  assert.equal((await tagNamed('colourful')).product_count, 2)
})

test('a deleted tag leaves its products; what is done twice is done once', async () => {
  const product = await tagged('fleeting', 'stays')
  const tag = await tagNamed('fleeting')
  const begun = await ask(`DELETE /tags/${tag.id}`)
  assert.equal(begun.status, 202)
  await finished(begun.body.id)
  const again = await finished(begun.body.id)
  assert.equal(again.done, 1)
  assert.deepEqual(await tagsOf(product.id), ['stays'])
  assert.equal((await shop.call('GET /tags/by-slug/fleeting')).status, 404)
})

test('a change that was left by a dead process is gone on with', async () => {
  const product = await tagged('stranded')
  const id = randomUUID()
  await sql`insert into tag_change (id, kind, tag, becomes, actor, branch_id, touched_at)
    select ${id}::uuid, 'rename', 'stranded', 'rescued', '{"kind":"staff","id":null,"name":"A"}', branch_id, now() - interval '5 minutes' from inventory limit 1`.execute(
    shop.runtime.db('catalog'),
  )
  await runJob(shop, 'catalog.resumeWork')
  assert.deepEqual(await tagsOf(product.id), ['rescued'])
})

test('what cannot be is refused: a name that is taken, merging with itself or nothing, no right', async () => {
  await tagged('first one', 'second one')
  const first = await tagNamed('first one')
  const taken = await ask(`PUT /tags/${first.id}`, { name: 'Second One', version: first.version })
  assert.deepEqual([taken.status, taken.body.code], [409, 'tag_exists'])
  for (const into of [first.id, randomUUID()])
    assert.equal((await ask(`POST /tags/${first.id}/merge`, { into })).body.code, 'merge_target')
  assert.equal((await ask(`POST /tags/${randomUUID()}/merge`, { into: first.id })).body.code, 'tag_not_found')
  assert.equal((await ask(`PUT /tags/${randomUUID()}`, { name: 'x', version: 1 })).body.code, 'tag_not_found')
  assert.equal((await ask(`DELETE /tags/${randomUUID()}`)).body.code, 'tag_not_found')
  assert.equal((await ask(`DELETE /tags/${first.id}?version=77`)).body.code, 'stale_version')
  assert.equal(
    (await ask(`POST /tags/${first.id}/merge`, { into: (await tagNamed('second one')).id, version: 77 })).body.code,
    'stale_version',
  )
  for (const line of [`DELETE /tags/${first.id}`, `POST /tags/${first.id}/merge`])
    assert.equal((await ask(line, line.startsWith('POST') ? { into: first.id } : undefined, 'shopper@serai.example')).status, 403)
})
