import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import sharp from 'sharp'
import { newCustomer, runJob } from '#test/kit/people.ts'
import { create } from '#test/kit/product.ts'
import { ADMIN, anyPicture, openShop, publish, type TestShop } from '#test/kit/shop.ts'
import { announce, cutOff, offsetOf, send, upload } from '#test/kit/tus.ts'

let shop: TestShop
let token: string
before(async () => {
  shop = await openShop()
  token = await shop.signIn(ADMIN)
})
after(() => shop.close())

const pdf = (bytes = 2_000_000) =>
  Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(bytes, 'serai'), Buffer.from('\n%%EOF')])
const media = async (id: string) => (await shop.call<Record<string, never>>(`GET /media/${id}`, undefined, { token })).body
const mediaFile = (url: string) =>
  join(shop.runtime.config.dataDirectory, 'media', decodeURIComponent(url.slice('/media/'.length)))

describe('resumable uploads', () => {
  it('go on where the connection was cut, and give the bytes as they were', async () => {
    const bytes = pdf(6_000_000)
    const { path, id, status } = await announce(shop, token, {
      name: 'Care guide.pdf',
      bytes: bytes.length,
      alt: 'How to wash it',
    })
    assert.equal(status, 201)
    await cutOff(shop, token, path, bytes, 2_500_000)
    const { offset } = await offsetOf(shop, token, path)
    assert.ok(offset > 0 && offset < bytes.length, `${offset} bytes came`)
    assert.equal((await media(id))['state'], 'uploading')
    assert.equal((await send(shop, token, path, bytes, offset)).status, 204)
    const found = await media(id)
    assert.equal(found['state'], 'ready')
    assert.equal(found['kind'], 'document')
    assert.equal(found['type'], 'application/pdf')
    assert.equal(found['bytes'], bytes.length)
    assert.equal(found['file_name'], 'Care guide.pdf')
    assert.ok((await readFile(mediaFile(String(found['url'])))).equals(bytes))
    assert.equal(existsSync(join(shop.runtime.config.dataDirectory, 'uploads', id)), false)
  })

  it('tell whoever lost the last answer that all has come', async () => {
    const bytes = pdf(1_000)
    const { path } = await announce(shop, token, { name: 'a.pdf', bytes: bytes.length })
    await send(shop, token, path, bytes)
    assert.deepEqual(await offsetOf(shop, token, path), { status: 200, offset: bytes.length })
    assert.equal((await send(shop, token, path, bytes, bytes.length)).status, 409)
  })

  it('take nothing from strangers, nor from who may not change products', async () => {
    assert.equal((await announce(shop, undefined, { name: 'a.pdf', bytes: 10 })).status, 401)
    const customer = await newCustomer(shop)
    assert.equal((await announce(shop, customer.token, { name: 'a.pdf', bytes: 10 })).status, 403)
  })

  it('are nobody else’s', async () => {
    const { path } = await announce(shop, token, { name: 'a.pdf', bytes: 1_000 })
    const other = await shop.signIn('manager@serai.example')
    assert.equal((await offsetOf(shop, other, path)).status, 404)
    assert.equal((await send(shop, other, path, pdf(1_000))).status, 404)
  })

  it('are refused by their size before a byte comes, and without a name or a length', async () => {
    assert.equal((await announce(shop, token, { name: 'a.pdf', bytes: 101 * 1024 * 1024 })).status, 413)
    assert.equal((await announce(shop, token, { name: 'a.jpg', type: 'image/jpeg', bytes: 21 * 1024 * 1024 })).status, 413)
    assert.equal((await announce(shop, token, { name: 'a.mp4', type: 'video/mp4', bytes: 5 * 1024 ** 3 })).status, 413)
    assert.match((await announce(shop, token, { name: 'a.pdf', bytes: 0 })).body, /length_needed/)
    assert.match((await announce(shop, token, { name: '', bytes: 5 })).body, /name_needed/)
  })

  it('are what their bytes say, whatever their name says', async () => {
    for (const [name, bytes] of [
      ['page.pdf', Buffer.from('<!doctype html><script>alert(1)</script>')],
      ['drawing.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')],
      ['clip.mp4', Buffer.from('MZ this is a program and no video at all, whatever it says')],
    ] as const) {
      const answer = await upload(shop, token, { name, bytes })
      assert.equal(answer.status, 415, name)
      assert.match(answer.body, /file_not_accepted/)
      assert.equal((await shop.call(`GET /media/${answer.id}`, undefined, { token })).status, 404)
    }
    const { id } = await upload(shop, token, { name: '../../Ünsafe <name>.exe', bytes: pdf(100) })
    assert.equal((await media(id))['file_name'], 'Ünsafe name.pdf')
  })

  it('of pictures are kept in sizes, in AVIF and WebP, upright, with a colour and without what cameras write', async () => {
    const rings = Array.from(
      { length: 12 },
      (_, at) => `<circle cx="450" cy="300" r="${280 - at * 22}" fill="hsl(16 85% ${36 + (at % 3) * 4}%)"/>`,
    )
    const bytes = await sharp(
      Buffer.from(
        `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="600"><rect width="900" height="600" fill="#c04010"/>${rings.join('')}</svg>`,
      ),
    )
      .jpeg()
      .withExif({ IFD0: { Copyright: 'someone', Make: 'a camera' } })
      .withMetadata({ orientation: 6 })
      .toBuffer()
    const { id } = await upload(shop, token, { name: 'a.jpg', bytes, type: 'image/jpeg' })
    const found = (await media(id)) as unknown as {
      width: number
      height: number
      colour: string
      renditions: { width: number; url: string; type: string }[]
    }
    assert.ok(found.height > found.width)
    assert.match(found.colour, /^#[bc][0-9a-f][3-5][0-9a-f][01][0-9a-f]$/)
    assert.deepEqual(
      found.renditions.map(({ width, type }) => `${width} ${type}`),
      ['320 image/avif', '320 image/webp'],
    )
    for (const { url } of found.renditions) {
      const facts = await sharp(mediaFile(url)).metadata()
      assert.equal(facts.exif, undefined)
      assert.equal(facts.orientation, undefined)
    }
  })

  it('of pictures that unpack to too much are refused', async () => {
    const bytes = await sharp({ create: { width: 9_000, height: 9_000, channels: 3, background: '#000' } })
      .png()
      .toBuffer()
    const answer = await upload(shop, token, { name: 'bomb.png', bytes })
    assert.equal(answer.status, 413)
    assert.match(answer.body, /too_many_pixels/)
  })

  it('that nobody goes on with are forgotten after two days', async () => {
    const { id, path } = await announce(shop, token, { name: 'a.pdf', bytes: 5_000 })
    await sql`update media_work set created_at = now() - interval '3 days', touched_at = now() - interval '3 days' where id = ${id}`.execute(
      shop.runtime.db('catalog'),
    )
    await runJob(shop, 'catalog.sweepUploads')
    assert.equal((await offsetOf(shop, token, path)).status, 404)
    assert.equal(existsSync(join(shop.runtime.config.dataDirectory, 'uploads', id)), false)
  })

  it('whose server died at the last byte are put away by the next one', async () => {
    const bytes = pdf(3_000)
    const { id } = await announce(shop, token, { name: 'a.pdf', bytes: bytes.length })
    await writeFile(join(shop.runtime.config.dataDirectory, 'uploads', id), bytes)
    await sql`update media_work set touched_at = now() - interval '3 minutes' where id = ${id}`.execute(
      shop.runtime.db('catalog'),
    )
    await runJob(shop, 'catalog.sweepUploads')
    assert.equal((await media(id))['state'], 'ready')
  })
})

describe('documents', () => {
  it('are offered on the product page under their name, in the order of the product', async () => {
    const first = await upload(shop, token, { name: 'راهنما.pdf', bytes: pdf(500), alt: 'Size guide' })
    const second = await upload(shop, token, { name: 'Warranty.pdf', bytes: pdf(700) })
    const picture = await anyPicture(shop)
    const made = await create(shop, {
      media: [
        { id: second.id, collection: 'documents', order: 2 },
        { id: first.id, order: 1 },
        { id: picture, order: 0 },
      ],
    })
    assert.equal(made.status, 201, JSON.stringify(made.body))
    const shown = made.body as unknown as { media: { id: string; collection: string }[]; translations: { en: { slug: string } } }
    assert.deepEqual(
      shown.media.map(({ id, collection }) => [id, collection]),
      [
        [picture, 'gallery'],
        [first.id, 'documents'],
        [second.id, 'documents'],
      ],
    )
    await publish(shop, made.body.id)
    const page = await shop.call<{ documents: { title: string; bytes: number; url: string }[]; media: { id: string }[] }>(
      `GET /products/by-slug/${shown.translations.en.slug}`,
    )
    assert.deepEqual(
      page.body.documents.map(({ title }) => title),
      ['Size guide', 'Warranty.pdf'],
    )
    assert.deepEqual(
      page.body.media.map(({ id }) => id),
      [picture],
    )
    await shop.call(`PATCH /media/${second.id}`, { alt: 'Your warranty', version: 1 }, { token })
    const stale = await shop.call(`PATCH /media/${second.id}`, { alt: 'Warranty', version: 1 }, { token })
    assert.equal(stale.status, 412)
    await shop.settle()
    const changed = await shop.call<{ documents: { title: string }[] }>(`GET /products/by-slug/${shown.translations.en.slug}`)
    assert.equal(changed.body.documents[1]?.title, 'Your warranty')
  })

  it('have no place among pictures', async () => {
    const { id } = await upload(shop, token, { name: 'a.pdf', bytes: pdf(500) })
    const answer = await create(shop, { media: [{ id, collection: 'gallery' }] })
    assert.equal(answer.status, 422)
    assert.equal(answer.body.code, 'wrong_collection')
  })

  it('cannot be attached before they have come', async () => {
    const { id } = await announce(shop, token, { name: 'a.pdf', bytes: 5_000 })
    assert.equal((await create(shop, { media: [{ id }] })).body.code, 'media_not_found')
  })
})

describe('the library', () => {
  it('lists by kind and text, and tells what is not there', async () => {
    const { id } = await upload(shop, token, { name: 'Very special.pdf', bytes: pdf(500) })
    const found = await shop.call<{ data: { id: string }[] }>('GET /media?filter[kind]=document&q=very%20spec', undefined, {
      token,
    })
    assert.deepEqual(
      found.body.data.map((one) => one.id),
      [id],
    )
    const none = '00000000-0000-7000-8000-000000000000'
    assert.equal((await shop.call(`GET /media/${none}`, undefined, { token })).body['code'], 'media_not_found')
    assert.equal((await shop.call(`PATCH /media/${none}`, { alt: 'x', version: 1 }, { token })).body['code'], 'media_not_found')
    assert.equal((await shop.call(`DELETE /media/${none}`, undefined, { token })).body['code'], 'media_not_found')
    assert.equal((await shop.call(`POST /media/${none}/cancel`, {}, { token })).body['code'], 'media_not_found')
    assert.equal((await shop.call(`POST /media/${id}/cancel`, {}, { token })).body['code'], 'nothing_to_cancel')
    assert.equal((await shop.call('GET /media')).status, 401)
  })

  it('keeps what a product shows, and names the product', async () => {
    const { id } = await upload(shop, token, { name: 'a.pdf', bytes: pdf(500) })
    const { url } = await media(id)
    const made = await create(shop, { media: [{ id: await anyPicture(shop) }, { id }] })
    const refused = await shop.call<{ products: { sku: string }[] }>(`DELETE /media/${id}`, undefined, { token })
    assert.equal(refused.status, 409)
    assert.equal(refused.body['code'], 'media_in_use')
    assert.deepEqual(
      refused.body.products.map(({ sku }) => sku),
      [made.body.sku],
    )
    const picture = await anyPicture(shop)
    const kept = await shop.call(
      `PATCH /products/${made.body.id}`,
      { media: [{ id: picture }], version: made.body.version },
      { token },
    )
    assert.equal(kept.status, 200, JSON.stringify(kept.body))
    assert.equal((await shop.call(`DELETE /media/${id}`, undefined, { token })).status, 204)
    assert.equal(existsSync(mediaFile(String(url))), false)
  })
})
