import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { create, type ProductAnswer } from '#test/kit/product.ts'
import { ADMIN, addProduct, openShop, type TestShop } from '#test/kit/shop.ts'
import { MOVES, type Move, movesFrom, STATES } from './states.ts'

let shop: TestShop
before(async () => {
  shop = await openShop()
})
after(() => shop.close())

const MANAGER = 'manager@serai.example'
const moves = Object.keys(MOVES) as Move[]

async function move(id: string, name: Move, body: object = {}, as = ADMIN) {
  const whole = name === 'discontinue' ? { ...body, reason: 'end_of_life' } : body
  return shop.call<ProductAnswer>(`POST /products/${id}/${name.replace('_', '-')}`, whole, { token: await shop.signIn(as) })
}

// The table of CAT-10, written again from the specification: from each state, the moves and where they lead.
const LIFE: Record<string, Record<string, string>> = {
  draft: { submit_review: 'pending_review', delete: 'deleted' },
  pending_review: { start_review: 'in_review', approve: 'approved', reject: 'rejected', delete: 'deleted' },
  in_review: { approve: 'approved', reject: 'rejected', delete: 'deleted' },
  approved: { publish: 'published', delete: 'deleted' },
  rejected: { redraft: 'draft', delete: 'deleted' },
  published: { unpublish: 'unpublished', discontinue: 'discontinued' },
  unpublished: { publish: 'published', discontinue: 'discontinued', delete: 'deleted' },
  out_of_stock: { unpublish: 'unpublished', discontinue: 'discontinued' },
  discontinued: { archive: 'archived' },
  archived: {},
  deleted: { restore: 'draft' },
}

test('the moves from every state are those of the specification (CAT-10)', () => {
  for (const state of STATES) {
    assert.deepEqual(Object.fromEntries(movesFrom(state).map((name) => [name, MOVES[name].to])), LIFE[state], state)
  }
})

test('whatever way a product goes, allowed moves succeed and others answer 409 with the allowed ones (CAT-10)', async () => {
  const token = await shop.signIn(ADMIN)
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...moves), { minLength: 4, maxLength: 12 }), async (walk) => {
      const made = await create(shop)
      let { status: state, version } = made.body
      const { id } = made.body
      let beforeDelete = ''
      for (const name of walk) {
        const answer = await move(id, name, { reason: 'because' }, MANAGER)
        // What is restored is again what it was before it was deleted.
        const next = name === 'restore' && state === 'deleted' ? beforeDelete : LIFE[state]?.[name]
        if (name === 'delete') beforeDelete = next ? state : beforeDelete
        if (next) {
          assert.equal(answer.status, 200, `${state} -${name}→ ${next}: ${JSON.stringify(answer.body)}`)
          assert.equal(answer.body.status, next)
          assert.equal(answer.body.version, version + 1)
          state = next
          version = answer.body.version
        } else {
          assert.equal(answer.status, 409, `${state} -${name}→ must be refused: ${JSON.stringify(answer.body)}`)
          assert.equal(answer.body.code, 'illegal_move')
          assert.deepEqual(answer.body.allowed, Object.keys(LIFE[state] ?? {}))
        }
      }
      const read = await shop.call<ProductAnswer>(`GET /products/${id}`, undefined, { token })
      assert.equal(read.body.status, state)
      assert.deepEqual(read.body.allowed_moves, Object.keys(LIFE[state] ?? {}))
    }),
    { numRuns: 25 },
  )
})

test('from every state, every move is either made or refused, over the API (CAT-10)', async () => {
  for (const state of STATES) {
    for (const name of moves) {
      const { body } = await create(shop)
      await sql`update product set status = ${state} where id = ${body.id}`.execute(shop.runtime.db('catalog'))
      const answer = await move(body.id, name, { reason: 'because' }, MANAGER)
      const next = LIFE[state]?.[name]
      assert.deepEqual([answer.status, answer.body.status], next ? [200, next] : [409, 409], `${state} ${name}`)
    }
  }
})

test('rejecting needs a reason (CAT-10)', async () => {
  const { body } = await create(shop)
  await move(body.id, 'submit_review')
  for (const reason of [undefined, '', '  ']) {
    const refused = await move(body.id, 'reject', reason === undefined ? {} : { reason })
    assert.deepEqual([refused.status, refused.body.code], [422, 'reason_needed'])
  }
  assert.equal((await move(body.id, 'reject', { reason: 'The picture is dark.' })).body.status, 'rejected')
})

test('the author may not approve own work, until a setting allows it (CAT-10)', async () => {
  const token = await shop.signIn(ADMIN)
  const { body } = await create(shop)
  await move(body.id, 'submit_review')
  const refused = await move(body.id, 'approve')
  assert.deepEqual([refused.status, refused.body.code], [403, 'own_work'])
  await shop.call('PUT /settings/author_may_approve', { value: true }, { token })
  assert.equal((await move(body.id, 'approve')).body.status, 'approved')
  await shop.call('PUT /settings/author_may_approve', { value: false }, { token })
})

test('moves need their permission', async () => {
  const { body } = await create(shop)
  assert.equal((await shop.call(`POST /products/${body.id}/submit-review`, {})).status, 401)
  assert.equal((await move(body.id, 'submit_review', {}, 'shopper@serai.example')).status, 403)
  assert.equal((await move(body.id, 'submit_review', {}, 'editor@serai.example')).status, 200)
  assert.equal((await move(body.id, 'approve', {}, 'editor@serai.example')).status, 403)
})

test('publishing names everything that is missing at once, and works when it is there (CAT-17)', async () => {
  const token = await shop.signIn(ADMIN)
  const { body } = await create(shop, {
    translations: { uk: { name: 'Річ без опису' } },
    prices: [{ currency: 'EUR', amount: 5 }],
    inventory: { quantity: 0 },
    media: [],
  })
  await move(body.id, 'submit_review')
  await move(body.id, 'approve', {}, MANAGER)
  const refused = await move(body.id, 'publish')
  assert.equal(refused.status, 422)
  assert.equal(refused.body.code, 'not_publishable')
  const missing = ['no_price', 'no_image', 'no_description', 'no_stock']
  assert.deepEqual(
    refused.body.errors?.map((error) => error.code),
    missing,
  )
  const read = await shop.call<ProductAnswer>(`GET /products/${body.id}`, undefined, { token })
  assert.equal(read.body.status, 'approved')
  assert.deepEqual(
    read.body.publish_blockers.map((blocker) => blocker.code),
    missing,
  )
  const whole = await create(shop, { inventory: { quantity: 0, allow_backorder: true, backorder_limit: 5 } })
  await move(whole.body.id, 'submit_review')
  await move(whole.body.id, 'approve', {}, MANAGER)
  const published = await move(whole.body.id, 'publish')
  assert.equal(published.status, 200)
  assert.ok(published.body['published_at'])
})

test('every move leaves a revision that names who made it (CAT-16)', async () => {
  const { id } = await addProduct(shop)
  const { body } = await shop.call<{ data: { number: number; type: string; actor_name: string }[] }>(
    `GET /products/${id}/revisions`,
    undefined,
    { token: await shop.signIn(ADMIN) },
  )
  assert.deepEqual(
    body.data.map((revision) => [revision.number, revision.type, revision.actor_name]),
    [
      [4, 'publish', 'Nora Lind'],
      [3, 'approve', 'Darius Kamali'],
      [2, 'submit_review', 'Nora Lind'],
      [1, 'create', 'Nora Lind'],
    ],
  )
})

test('shoppers see a product while it is published, and no longer (CAT-54)', async () => {
  const { id, name } = await addProduct(shop)
  const found = async () => {
    await shop.settle()
    const answer = await shop.call<{ data: { id: string }[] }>(`GET /search/products?q=${encodeURIComponent(name)}`)
    const page = await shop.call(`GET /products/by-slug/${name.toLowerCase().replace(' ', '-')}`)
    return [answer.body.data.some((card) => card.id === id), page.status]
  }
  assert.deepEqual(await found(), [true, 200])
  await move(id, 'unpublish')
  assert.deepEqual(await found(), [false, 404])
  await move(id, 'publish')
  assert.deepEqual(await found(), [true, 200])
  await move(id, 'discontinue')
  assert.deepEqual(await found(), [false, 404])
})
