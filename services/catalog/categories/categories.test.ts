import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { addBranch } from '#test/kit/branch.ts'
import { runJob } from '#test/kit/people.ts'
import { create } from '#test/kit/product.ts'
import { ADMIN, openShop, type TestShop } from '#test/kit/shop.ts'

let shop: TestShop
let token: string
before(async () => {
  shop = await openShop()
  token = await shop.signIn(ADMIN)
})
after(() => shop.close())

interface Category {
  id: string
  parent_id: string | null
  depth: number
  version: number
  product_count: number
  translations: Record<string, { name: string; slug: string }>
  code: string
  errors: { pointer: string; detail: string }[]
}
interface Leaf {
  id: string
  slug: string
  name: string
  children: Leaf[]
}

const add = (name: string, change: object = {}) =>
  shop.call<Category>('POST /categories', { translations: { en: { name } }, ...change }, { token })
const change = (id: string, body: object) => shop.call<Category>(`PUT /categories/${id}`, body, { token })
const remove = (id: string) => shop.call<Category>(`DELETE /categories/${id}`, undefined, { token })
const tree = async (locale = 'en') => (await shop.call<{ data: Leaf[] }>(`GET /categories/tree?locale=${locale}`)).body.data

test('categories nest as deep as the setting allows, and no deeper (CAT-01)', async () => {
  const one = await add('Level one')
  const two = await add('Level two', { parent_id: one.body.id })
  const three = await add('Level three', { parent_id: two.body.id })
  assert.deepEqual(
    [one, two, three].map((answer) => [answer.status, answer.body.depth]),
    [
      [201, 1],
      [201, 2],
      [201, 3],
    ],
  )
  const refused = await add('Level four', { parent_id: three.body.id })
  assert.deepEqual([refused.status, refused.body.code], [422, 'category_too_deep'])
  await shop.call('PUT /settings/category_max_depth', { value: 4 }, { token })
  assert.equal((await add('Level four', { parent_id: three.body.id })).status, 201)
  await shop.call('PUT /settings/category_max_depth', { value: 3 }, { token })
  assert.equal((await add('Orphan', { parent_id: randomUUID() })).body.code, 'parent_not_found')
})

test('a slug is unique in its language; the refusal names it (CAT-01)', async () => {
  assert.equal((await add('Garden Tools')).status, 201)
  const refused = await add('garden  tools')
  assert.deepEqual(
    [refused.status, refused.body.code, refused.body.errors[0]?.pointer],
    [422, 'duplicate_slug', '/translations/en/slug'],
  )
  assert.equal((await add('Garden', { translations: { uk: { name: 'Сад', slug: 'garden-tools' } } })).status, 201)
  assert.equal((await add('Nameless', { translations: {} })).body.code, 'name_needed')
  const both = await Promise.all([add('At once'), add('At once')])
  assert.deepEqual(both.map((answer) => answer.status).sort(), [201, 422])
})

test('a category is found by its slug in each of its languages (CAT-02)', async () => {
  const parent = await add('Home', { translations: { en: { name: 'Home' }, fa: { name: 'خانه' } } })
  const child = await add('Rugs', {
    parent_id: parent.body.id,
    translations: { en: { name: 'Rugs', description: 'Soft<script>x</script>' }, fa: { name: 'فرش' }, uk: { name: 'Килими' } },
  })
  assert.equal(child.status, 201, JSON.stringify(child.body))
  await shop.settle()
  for (const [locale, slug, name, crumbs] of [
    ['en', 'rugs', 'Rugs', ['Home', 'Rugs']],
    ['fa', 'فرش', 'فرش', ['خانه', 'فرش']],
    ['uk', 'килими', 'Килими', ['Home', 'Килими']],
    ['fa', 'rugs', 'فرش', ['خانه', 'فرش']],
  ] as const) {
    const page = await shop.call<{
      id: string
      name: string
      breadcrumbs: { name: string }[]
      slugs: object
      description: string
    }>(`GET /categories/by-slug/${encodeURIComponent(slug)}?locale=${locale}`)
    assert.equal(page.status, 200, slug)
    assert.deepEqual([page.body.id, page.body.name], [child.body.id, name])
    assert.deepEqual(
      page.body.breadcrumbs.map((crumb) => crumb.name),
      crumbs,
    )
    assert.deepEqual(page.body.slugs, { en: 'rugs', fa: 'فرش', uk: 'килими' })
    assert.doesNotMatch(page.body.description, /script/)
  }
  assert.equal((await shop.call('GET /categories/by-slug/no-such')).status, 404)
})

test('the tree shows enabled categories by priority, changes at once, and hides what is disabled with what is below (CAT-02)', async () => {
  const root = await add('Books', { priority: 5 })
  const novels = await add('Novels', { parent_id: root.body.id, priority: 1 })
  const poems = await add('Poems', { parent_id: root.body.id, priority: 9 })
  const below = async () => {
    const found = (await tree()).find((leaf) => leaf.id === root.body.id)
    return found?.children.map((leaf) => leaf.name)
  }
  assert.deepEqual(await below(), ['Poems', 'Novels'])
  const { version, translations } = poems.body
  const disabled = await change(poems.body.id, { version, translations, enabled: false })
  assert.equal(disabled.body.version, version + 1)
  assert.deepEqual(await below(), ['Novels'])
  const stale = await change(poems.body.id, { version, translations, enabled: true })
  assert.deepEqual([stale.status, stale.body.code], [412, 'stale_version'])
  await change(root.body.id, { version: root.body.version, translations: root.body.translations, enabled: false })
  assert.equal(await below(), undefined)
  const hidden = await shop.call('GET /categories/by-slug/novels')
  assert.equal(hidden.status, 404)
  const all = await shop.call<{ data: Category[] }>('GET /categories', undefined, { token })
  assert.ok(all.body.data.some((category) => category.id === novels.body.id))
})

test('a renamed category leaves its old slug free; its parent stays (CAT-01)', async () => {
  const root = await add('Winter')
  const { id, version } = root.body
  assert.equal((await change(id, { version, translations: { en: { name: 'Snow' } } })).status, 200)
  assert.equal((await add('Winter')).status, 201)
  const moved = await change(id, { version: version + 1, translations: { en: { name: 'Snow' } }, parent_id: randomUUID() })
  assert.deepEqual([moved.status, moved.body.code], [422, 'invalid_input'])
  assert.equal((await change(randomUUID(), { version: 1, translations: { en: { name: 'X' } } })).status, 404)
})

test('a category with children or products cannot be deleted; an empty one can (CAT-01)', async () => {
  const root = await add('Keeps')
  const child = await add('Kept things', { parent_id: root.body.id })
  const made = await create(shop, { categories: [child.body.id] })
  assert.equal(made.status, 201)
  for (const id of [root.body.id, child.body.id]) {
    const refused = await remove(id)
    assert.deepEqual([refused.status, refused.body.code], [409, 'category_not_empty'])
  }
  const empty = await add('Empty', { parent_id: root.body.id })
  assert.equal((await remove(empty.body.id)).status, 204)
  assert.equal((await remove(empty.body.id)).status, 404)
  assert.equal((await add('Empty', { parent_id: root.body.id })).status, 201)
  const all = await shop.call<{ data: Category[] }>('GET /categories', undefined, { token })
  assert.equal(all.body.data.find((category) => category.id === child.body.id)?.product_count, 1)
})

test('categories are for those who may manage them', async () => {
  const body = { translations: { en: { name: 'Mine' } } }
  assert.equal((await shop.call('POST /categories', body)).status, 401)
  const shopper = await shop.signIn('shopper@serai.example')
  const refused = await shop.call('POST /categories', body, { token: shopper })
  assert.deepEqual([refused.status, refused.body['permission']], [403, 'category.manage'])
  assert.equal((await shop.call(`DELETE /categories/${randomUUID()}`, undefined, { token: shopper })).status, 403)
})

test('a category is published branch by branch, without what is below it going too (CAT-01)', async () => {
  const branch = await addBranch(shop, 'quay')
  const root = await add('Boats')
  const middle = await add('Sails', { parent_id: root.body.id })
  const leaf = await add('Ropes', { parent_id: middle.body.id })
  const at = async (headers: Record<string, string> = {}) => {
    const { body } = await shop.call<{ data: Leaf[] }>('GET /categories/tree', undefined, { headers })
    const names = (leaves: Leaf[]): unknown[] => leaves.map(({ name, children }) => [name, names(children)])
    return names(body.data.filter(({ id }) => id === root.body.id))
  }
  const there = { 'x-branch-id': branch }
  const whole = [['Boats', [['Sails', [['Ropes', []]]]]]]
  assert.deepEqual(await at(there), whole)
  const publication = (verb: string, id: string, as = token, branchId = branch) =>
    shop.call<Category & { hidden_in: string[] }>(`POST /categories/${id}/${verb}`, { branch_id: branchId }, { token: as })
  const hidden = await publication('unpublish', middle.body.id)
  assert.deepEqual([hidden.status, hidden.body.hidden_in], [200, [branch]])
  assert.deepEqual(await at(there), [['Boats', [['Ropes', []]]]])
  assert.deepEqual(await at(), whole)
  assert.equal((await shop.call('GET /categories/by-slug/sails', undefined, { headers: there })).status, 404)
  const below = await shop.call<{ breadcrumbs: { name: string }[] }>('GET /categories/by-slug/ropes', undefined, {
    headers: there,
  })
  assert.deepEqual(
    below.body.breadcrumbs.map((crumb) => crumb.name),
    ['Boats', 'Ropes'],
  )
  assert.deepEqual((await publication('publish', middle.body.id)).body.hidden_in, [])
  assert.deepEqual(await at(there), whole)
  assert.equal((await publication('publish', randomUUID())).body.code, 'category_not_found')
  assert.equal((await publication('publish', leaf.body.id, token, randomUUID())).body.code, 'branch_not_found')
  assert.equal((await publication('publish', leaf.body.id, await shop.signIn('shopper@serai.example'))).status, 403)
})

test('a category says its own words to search engines (CAT-01)', async () => {
  const seo = { title: 'Fine teapots', description: 'Teapots for every table.' }
  const made = await add('Pots', { translations: { en: { name: 'Pots', seo }, fa: { name: 'قوری' } } })
  assert.equal(made.status, 201, JSON.stringify(made.body))
  const page = await shop.call<{ seo: object }>('GET /categories/by-slug/pots')
  assert.deepEqual(page.body.seo, seo)
  const persian = await shop.call<{ seo: object }>('GET /categories/by-slug/pots?locale=fa')
  assert.deepEqual(persian.body.seo, { title: '', description: '' })
})

test('a category is shown from its beginning to its end, to the moment, and pages follow (STO-07)', async () => {
  const HOUR = 3_600_000
  const at = (after: number) => new Date(shop.runtime.clock() + after).toISOString()
  const slugs = async () => (await tree()).map(({ slug }) => slug)
  const made = await add('Autumn fair', { starts_at: at(HOUR), ends_at: at(2 * HOUR) })
  assert.equal(made.status, 201, JSON.stringify(made.body))
  const below = await add('Apples', { parent_id: made.body.id })
  await runJob(shop, 'catalog.turnCategories')
  await shop.settle()
  const page = async () => (await shop.call('GET /categories/by-slug/autumn-fair')).status
  const seen = async () => [(await slugs()).includes('autumn-fair'), (await slugs()).includes('apples'), await page()]
  assert.deepEqual(await seen(), [false, true, 404], 'what is below stands by itself meanwhile')
  shop.skip(HOUR - 5_000)
  assert.deepEqual(await seen(), [false, true, 404])
  shop.skip(5_000)
  assert.deepEqual(await seen(), [true, false, 200])
  await runJob(shop, 'catalog.turnCategories')
  shop.skip(HOUR)
  assert.deepEqual(await seen(), [false, true, 404])
  await runJob(shop, 'catalog.turnCategories')
  await runJob(shop, 'catalog.turnCategories')
  const told = await sql<{ change: string }>`select payload ->> 'change' as change from event
    where name = 'category.changed' and aggregate_id = ${made.body.id} order by sequence`.execute(shop.runtime.db('catalog'))
  assert.deepEqual(
    told.rows.map(({ change }) => change).filter((change) => change !== 'created'),
    ['ended', 'begun', 'ended'],
  )
  token = await shop.signIn(ADMIN)
  const wrong = await change(made.body.id, { version: 1, translations: made.body.translations, ends_at: made.body['starts_at'] })
  assert.deepEqual([wrong.status, wrong.body.code], [422, 'invalid_time'])
  const open = await change(made.body.id, { version: 1, translations: made.body.translations, ends_at: null })
  assert.deepEqual([open.status, open.body['starts_at'], open.body['ends_at']], [200, made.body['starts_at'], null])
  assert.ok((await slugs()).includes('autumn-fair'))
  for (const id of [below.body.id, made.body.id]) assert.equal((await remove(id)).status, 204)
})
