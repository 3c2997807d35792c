import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { SetupError } from '#platform/setup-error.ts'
import { signInProviders } from '#platform/sign-in-providers.ts'
import { type Issuer, openIssuer } from '#test/kit/issuer.ts'
import { letterTo, tokenIn } from '#test/kit/letters.ts'
import { newCustomer, PASSWORD } from '#test/kit/people.ts'
import { ADMIN, openShop, type TestShop } from '#test/kit/shop.ts'
import { openTicket, sealTicket } from './ticket.ts'

let shop: TestShop
let issuer: Issuer

before(async () => {
  shop = await openShop()
  issuer = await openIssuer(() => `${shop.url}/sign-in/with/acme/callback`)
  const { url, clientId, clientSecret } = issuer
  shop.runtime.config.signInProviders.push({ id: 'acme', name: 'Acme', issuer: url, clientId, clientSecret })
  const nowhere = { issuer: 'http://127.0.0.1:9', clientId, clientSecret }
  shop.runtime.config.signInProviders.push({ id: 'gone', name: 'Gone', ...nowhere })
})
after(async () => {
  await issuer?.[Symbol.asyncDispose]()
  await shop?.close()
})

interface Said {
  code: string
  url: string
  ticket: string
  access_token: string
  face: string
  next: string
  user: { id: string; email: string; email_verified: boolean; has_password: boolean; first_name: string; kind: string }
}

const begin = (more: object = {}) => shop.call<Said>('POST /auth/providers/acme/begin', more)
const finish = (ticket: string, answer: string) => shop.call<Said>('POST /auth/providers/acme/finish', { ticket, answer })
const db = () => shop.runtime.db('identity')

async function signIn(person: Issuer['person'], more: object = {}) {
  issuer.person = person
  const { url, ticket } = (await begin(more)).body
  return finish(ticket, (await issuer.walk(url)).search)
}

const person = (claims: object = {}) => ({
  subject: randomUUID(),
  claims: { email: `o-${randomUUID()}@example.com`, email_verified: true, given_name: 'Iman', family_name: 'Aziz', ...claims },
})

test('who signs in at a provider for the first time gets an account, and the same one from then on (IDN-02)', async () => {
  const who = person()
  const made = await signIn(who, { next: '/en/cart' })
  assert.equal(made.status, 200, JSON.stringify(made.body))
  const { user } = made.body
  assert.deepEqual(
    [user.email, user.email_verified, user.has_password, user.first_name, user.kind],
    [who.claims.email, true, false, 'Iman', 'customer'],
  )
  assert.deepEqual([made.body.face, made.body.next], ['shop', '/en/cart'])
  // The provider's own name for them counts, not an address that may have become another's.
  const later = await signIn({ ...who, claims: { ...who.claims, email: 'renamed@example.com' } })
  assert.deepEqual([later.body.user.id, later.body.user.email], [user.id, who.claims.email])
  assert.equal((await shop.call('GET /me', undefined, { token: later.body.access_token })).status, 200)
})

test('a confirmed address finds the account that has it; its password stays', async () => {
  const known = await newCustomer(shop)
  await shop.call('POST /auth/email/verify', { token: tokenIn(await letterTo(shop, known.email)) })
  const linked = await signIn(person({ email: known.email.toUpperCase() }))
  assert.deepEqual([linked.body.user.id, linked.body.user.has_password], [known.id, true])
  assert.equal((await shop.call('POST /auth/sign-in', { email: known.email, password: PASSWORD })).status, 200)
})

test('who opened an account with an address that is not theirs loses it to who shows that it is', async () => {
  const squatter = await newCustomer(shop)
  assert.equal((await shop.call('GET /me', undefined, { token: squatter.token })).status, 200)
  const owner = await signIn(person({ email: squatter.email }))
  assert.deepEqual([owner.body.user.id, owner.body.user.email_verified, owner.body.user.has_password], [squatter.id, true, false])
  assert.equal((await shop.call('POST /auth/sign-in', { email: squatter.email, password: PASSWORD })).status, 401)
  assert.equal((await shop.call('GET /me', undefined, { token: squatter.token })).status, 401)
  assert.equal((await shop.call('POST /auth/refresh', { refresh_token: squatter.refresh })).status, 401)
})

test('an address that the provider has not confirmed opens and links nothing', async () => {
  const known = await newCustomer(shop)
  for (const claims of [{ email: known.email, email_verified: false }, { email: undefined }]) {
    const refused = await signIn(person(claims))
    assert.deepEqual([refused.status, refused.body.code], [403, 'email_not_verified'])
  }
})

test('the panel takes staff only, and makes nobody staff', async () => {
  const shopper = await signIn(person(), { face: 'admin' })
  assert.deepEqual([shopper.status, shopper.body.code], [403, 'not_staff'])
  const known = await newCustomer(shop)
  assert.equal((await signIn(person({ email: known.email }), { face: 'admin' })).body.code, 'not_staff')
  const staff = await signIn(person({ email: ADMIN }), { face: 'admin', next: '/admin/orders' })
  assert.deepEqual([staff.status, staff.body.user.kind, staff.body.face], [200, 'staff', 'admin'])
  assert.equal(staff.body.user.has_password, true)
})

test('a blocked account is refused', async () => {
  const who = person()
  const made = await signIn(who)
  await sql`update account set blocked_at = now() where id = ${made.body.user.id}`.execute(db())
  const refused = await signIn(who)
  assert.deepEqual([refused.status, refused.body.code], [403, 'account_blocked'])
})

test('who turns back at the provider is told that the sign-in was cancelled', async () => {
  issuer.refuses = true
  const { url, ticket } = (await begin()).body
  const { search } = await issuer.walk(url)
  issuer.refuses = false
  const refused = await finish(ticket, search)
  assert.deepEqual([refused.status, refused.body.code], [403, 'sign_in_denied'])
})

test('an answer counts for its own question only: state, ticket, time and code are checked', async () => {
  issuer.person = person()
  const [one, two] = [(await begin()).body, (await begin()).body]
  const answer = (await issuer.walk(one.url)).search
  const changed = answer.replace(/state=[^&]+/, 'state=made-up')
  for (const [ticket, search] of [
    [two.ticket, answer],
    [one.ticket, changed],
    [one.ticket, ''],
    ['no.ticket.atall', answer],
    [one.ticket.replace(/.$/, (sign) => (sign === 'A' ? 'B' : 'A')), answer],
  ] as const)
    assert.equal((await finish(ticket, search)).body.code, 'sign_in_failed')
  assert.equal((await finish(one.ticket, answer)).status, 200)
  assert.equal((await finish(one.ticket, answer)).body.code, 'sign_in_failed', 'a code is exchanged once')
  const late = (await begin()).body
  const lateAnswer = (await issuer.walk(late.url)).search
  shop.skip(11 * 60_000)
  assert.equal((await finish(late.ticket, lateAnswer)).body.code, 'sign_in_failed')
})

test('a ticket whose nonce was exchanged proves nothing: the id token must carry it', async () => {
  const { costKey } = shop.runtime.config.secrets
  const { url, ticket } = (await begin()).body
  const opened = openTicket([costKey], ticket, shop.runtime.clock())
  assert.ok(opened)
  const answer = (await issuer.walk(url)).search
  const forged = sealTicket(costKey, { ...opened, nonce: 'another' })
  assert.equal((await finish(forged, answer)).body.code, 'sign_in_failed')
})

test('two answers for the same newcomer at once open one account', async () => {
  issuer.person = person()
  const asked = [(await begin()).body, (await begin()).body]
  const answers = [await issuer.walk(asked[0]?.url ?? ''), await issuer.walk(asked[1]?.url ?? '')]
  const done = await Promise.all(asked.map(({ ticket }, at) => finish(ticket, answers[at]?.search ?? '')))
  assert.deepEqual(
    done.map((answer) => answer.status),
    [200, 200],
    JSON.stringify(done.map((answer) => answer.body)),
  )
  assert.equal(done[0]?.body.user.id, done[1]?.body.user.id)
})

test('providers are listed by name; one that is unknown or does not answer is refused', async () => {
  const listed = await shop.call<{ data: { id: string; name: string }[] }>('GET /auth/providers')
  assert.deepEqual(listed.body.data[0], { id: 'acme', name: 'Acme' })
  assert.ok(!JSON.stringify(listed.body).includes(issuer.clientSecret))
  const unknown = await shop.call<Said>('POST /auth/providers/nobody/begin', {})
  assert.deepEqual([unknown.status, unknown.body.code], [404, 'provider_not_found'])
  const gone = await shop.call<Said>('POST /auth/providers/gone/begin', {})
  assert.deepEqual([gone.status, gone.body.code], [503, 'provider_unreachable'])
})

test('providers are read from the environment; what is missing is named', () => {
  const given = { OIDC_GOOGLE_CLIENT_ID: 'id', OIDC_GOOGLE_CLIENT_SECRET: 'secret' }
  const [google] = signInProviders(given)
  assert.deepEqual([google?.id, google?.name, google?.issuer], ['google', 'Google', 'https://accounts.google.com'])
  const refused = (env: NodeJS.ProcessEnv, about: RegExp) =>
    assert.throws(
      () => signInProviders(env),
      (error) => error instanceof SetupError && about.test(error.message),
    )
  refused({ OIDC_ACME_CLIENT_ID: 'id', OIDC_ACME_CLIENT_SECRET: 's' }, /OIDC_ACME_ISSUER/)
  refused({ OIDC_GOOGLE_CLIENT_ID: 'id' }, /OIDC_GOOGLE_CLIENT_SECRET/)
  refused({ ...given, OIDC_GOOGLE_ISSUER: 'http://example.com' }, /https/)
})
