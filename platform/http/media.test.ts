import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { openS3Server, type S3Server } from '#test/kit/s3.ts'
import { openShop, type TestShop } from '#test/kit/shop.ts'

let store: S3Server
let onDisk: TestShop
let inStore: TestShop
let elsewhere: TestShop
before(async () => {
  store = await openS3Server()
  onDisk = await openShop({ faces: true }, false)
  inStore = await openShop({ faces: true, s3: store.settings }, false)
  elsewhere = await openShop({ faces: true, s3: store.settings, mediaUrl: 'https://media.example/shop' }, false)
  for (const shop of [onDisk, inStore]) {
    await shop.runtime.storage.put('ab/clip.mp4', Buffer.from('0123456789'), { type: 'video/mp4' })
    await shop.runtime.storage.put('ab/Größen.pdf', Buffer.from('%PDF'), { type: 'application/pdf', saveAs: 'Größen.pdf' })
  }
})
after(async () => {
  for (const shop of [onDisk, inStore, elsewhere]) await shop.close()
  await store[Symbol.asyncDispose]()
})

for (const [name, shop] of [
  ['from the disk', () => onDisk],
  ['from the store', () => inStore],
] as const) {
  describe(`media ${name}`, () => {
    it('are kept for good by browsers, and nothing in them runs', async () => {
      const answer = await fetch(`${shop().url}/media/ab/clip.mp4`)
      assert.equal(answer.status, 200)
      assert.equal(await answer.text(), '0123456789')
      assert.equal(answer.headers.get('content-type'), 'video/mp4')
      assert.match(answer.headers.get('cache-control') ?? '', /max-age=31536000.*immutable/)
      assert.equal(answer.headers.get('x-content-type-options'), 'nosniff')
      assert.match(answer.headers.get('content-security-policy') ?? '', /sandbox/)
      assert.equal(answer.headers.get('content-disposition'), null)
      const etag = answer.headers.get('etag') ?? ''
      assert.equal(
        (await fetch(`${shop().url}/media/ab/clip.mp4`, { headers: { 'if-none-match': etag, 'cache-control': 'max-age=0' } }))
          .status,
        304,
      )
    })

    it('can be played from anywhere', async () => {
      const part = await fetch(`${shop().url}/media/ab/clip.mp4`, { headers: { range: 'bytes=4-6' } })
      assert.equal(part.status, 206)
      assert.equal(part.headers.get('content-range'), 'bytes 4-6/10')
      assert.equal(await part.text(), '456')
      const beyond = await fetch(`${shop().url}/media/ab/clip.mp4`, { headers: { range: 'bytes=90-' } })
      assert.ok([400, 416].includes(beyond.status), `${beyond.status}`)
      const head = await fetch(`${shop().url}/media/ab/clip.mp4`, { method: 'HEAD' })
      assert.equal(head.headers.get('content-length'), '10')
    })

    it('are saved under their own name when they are documents', async () => {
      const answer = await fetch(`${shop().url}/media/ab/Gr%C3%B6%C3%9Fen.pdf`)
      assert.equal(answer.headers.get('content-type'), 'application/pdf')
      assert.match(answer.headers.get('content-disposition') ?? '', /^attachment; .*filename\*=UTF-8''Gr%C3%B6%C3%9Fen\.pdf$/)
    })

    it('are only what lies there', async () => {
      for (const path of ['ab/none.webp', 'ab/%2e%2e/%2e%2e/secrets.json', 'ab'])
        assert.equal((await fetch(`${shop().url}/media/${path}`)).status, 404, path)
    })
  })
}

describe('media with an address of their own', () => {
  it('are loaded from there', async () => {
    const answer = await fetch(`${elsewhere.url}/media/ab/Gr%C3%B6%C3%9Fen.pdf`, { redirect: 'manual' })
    assert.equal(answer.status, 302)
    assert.equal(answer.headers.get('location'), 'https://media.example/shop/ab/Gr%C3%B6%C3%9Fen.pdf')
    const policy = (await fetch(`${elsewhere.url}/admin`)).headers.get('content-security-policy') ?? ''
    if (policy) assert.match(policy, /img-src [^;]*https:\/\/media\.example;/)
  })
})
