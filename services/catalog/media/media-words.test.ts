import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setSetting } from '#test/kit/people.ts'
import { create } from '#test/kit/product.ts'
import { anyPicture, openShop, publish, type TestShop } from '#test/kit/shop.ts'
import { ask } from '#test/kit/stock.ts'
import { filledWords, mediaWords } from './media-words.ts'

interface Words {
  alt: string
  alts?: Record<string, string>
  version: number
}

let shop: TestShop
before(async () => {
  shop = await openShop()
})
after(() => shop.close())

test('a language reads its own words, else those of the shop, else what is said for all', () => {
  const words = { alt: 'Any', alts: { fa: 'فارسی', uk: 'Своє' } }
  assert.equal(mediaWords(words, 'fa', 'uk'), 'فارسی')
  assert.equal(mediaWords(words, 'ar', 'uk'), 'Своє')
  assert.equal(mediaWords(words, 'ar', 'en'), 'Any')
  assert.equal(mediaWords({ alt: '' }, 'ar', 'en'), '')
  assert.deepEqual(filledWords({ en: ' A ', fa: ' ', ar: '' }), { en: 'A' })
})

test('what a picture shows is said by language; the page of its product reads it, and names the product where nothing is said', async () => {
  const picture = await anyPicture(shop)
  const translations = {
    en: { name: 'Jug', slug: 'jug' },
    fa: { name: 'کوزه', slug: 'koozeh' },
    uk: { name: 'Глек', slug: 'hlek' },
  }
  const en = { ...translations.en, description: '<p>Holds water.</p>' }
  const made = await create(shop, { translations: { ...translations, en }, media: [{ id: picture }] })
  assert.equal(made.status, 201, JSON.stringify(made.body))
  await publish(shop, made.body.id)
  const say = async (words: object) => {
    const answer = await ask<Words & { code: string }>(shop, `PATCH /media/${picture}`, words)
    await shop.settle()
    return answer
  }
  const shown = async () =>
    Object.fromEntries(
      await Promise.all(
        Object.entries({ ...translations, ar: translations.en }).map(async ([locale, { slug }]) => {
          const page = await shop.call<{ media: Record<string, string>[] }>(
            `GET /products/by-slug/${encodeURIComponent(slug)}`,
            undefined,
            { headers: { 'accept-language': locale } },
          )
          assert.equal(page.body.media[0]?.['alts'], undefined, 'a page has the words of its language alone')
          return [locale, page.body.media[0]?.['alt']]
        }),
      ),
    )
  const said = await say({ alts: { fa: ' کوزهٔ سفالی ', en: 'A clay jug', uk: '' } })
  assert.deepEqual([said.body.alt, said.body.alts], ['A clay jug', { fa: 'کوزهٔ سفالی', en: 'A clay jug' }])
  assert.deepEqual(await shown(), { en: 'A clay jug', fa: 'کوزهٔ سفالی', uk: 'A clay jug', ar: 'A clay jug' })
  const again = await say({ alt: 'A jug of clay', version: said.body.version })
  assert.deepEqual([again.body.alt, again.body.alts], ['A jug of clay', { fa: 'کوزهٔ سفالی' }], 'said for the shop’s own language')
  assert.deepEqual(await shown(), { en: 'A jug of clay', fa: 'کوزهٔ سفالی', uk: 'A jug of clay', ar: 'A jug of clay' })
  assert.deepEqual((await say({ alts: {}, version: said.body.version })).status, 412)
  await say({ alts: { fa: 'کوزهٔ سفالی' } })
  assert.deepEqual(await shown(), { en: 'Jug', fa: 'کوزهٔ سفالی', uk: 'Глек', ar: 'Jug' })
  const library = async (q: string) =>
    (await ask<{ data: { id: string }[] }>(shop, `GET /media?q=${encodeURIComponent(q)}`)).body.data.map(({ id }) => id)
  assert.deepEqual(await library('سفالی'), [picture])
  assert.deepEqual(await library('clay'), [])
  assert.equal((await say({ alts: { de: 'Krug' } })).status, 422)
  await setSetting(shop, 'default_locale', 'fa')
  await shop.settle()
  await say({ alts: { fa: 'سفال' } })
  assert.deepEqual(await shown(), { en: 'سفال', fa: 'سفال', uk: 'سفال', ar: 'سفال' })
})
