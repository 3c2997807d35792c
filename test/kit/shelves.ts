import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { DEMO_ATTRIBUTES } from '#services/catalog/demo/demo-attributes.ts'
import { DEMO_CATEGORIES } from '#services/catalog/demo/demo-categories.ts'
import { DEMO_FEATURE_GROUPS, DEMO_FEATURES } from '#services/catalog/demo/demo-features.ts'
import { demoPictures } from '#services/catalog/demo/demo-pictures.ts'
import { DEMO_PRODUCTS } from '#services/catalog/demo/demo-products/index.ts'
import type { DemoCategory } from '#services/catalog/demo/demo-types.ts'
import { drawCategory } from '#services/catalog/media/draw/draw-category.ts'
import { ADMIN, publish, type TestShop } from './shop.ts'

const PICTURE_WIDTH = 480

/** A product on the shelf, as a test looks for it. */
export interface Shelved {
  id: string
  variantId: string
  name: { en: string; fa: string }
  slug: { en: string; fa: string }
}

/** Puts chosen goods of the demo shop on sale by the API, with their categories and drawn pictures; gives them by key. */
export async function stockShelves<Key extends string>(shop: TestShop, keys: readonly Key[]): Promise<Record<Key, Shelved>> {
  const products = keys.map((key) => {
    const product = DEMO_PRODUCTS.find((candidate) => candidate.key === key)
    if (!product) throw new Error(`The demo shop has no ${key}.`)
    return { ...product, key }
  })
  for (const attribute of DEMO_ATTRIBUTES) await made(shop, 'POST /attributes', attribute)
  await shop.call('POST /features/groups', { groups: DEMO_FEATURE_GROUPS }, { token: await shop.signIn(ADMIN) })
  for (const feature of DEMO_FEATURES) await made(shop, 'POST /features', feature)
  const wanted = new Set(products.flatMap((product) => product.categories))
  const categories = new Map<string, string>()
  for (const root of DEMO_CATEGORIES) {
    const children = root.children?.filter((child) => wanted.has(child.key)) ?? []
    if (children.length === 0) continue
    const parent = await shelve(shop, root, undefined)
    for (const child of children) categories.set(child.key, await shelve(shop, child, parent))
  }
  const shelved: [Key, Shelved][] = []
  for (const product of products) {
    const picture = await upload(shop, demoPictures(product)[0] ?? '', product.translations.en.name)
    const { translations, features } = product
    const { id, variants } = await made<{ id: string; variants: { id: string }[] }>(shop, 'POST /products', {
      type: 'physical',
      sku: product.sku,
      translations,
      prices: product.prices,
      options: product.options,
      ...(product.inventory ? { inventory: product.inventory } : {}),
      variants: product.variants.map(({ image, ...variant }) => variant),
      categories: product.categories.flatMap((key) => categories.get(key) ?? []),
      tags: product.tags,
      features,
      media: [{ id: picture, order: 0 }],
    })
    await publish(shop, id)
    const { en, fa } = translations
    shelved.push([
      product.key,
      { id, variantId: variants[0]?.id ?? '', name: { en: en.name, fa: fa.name }, slug: { en: en.slug, fa: fa.slug } },
    ])
  }
  await shop.settle()
  return Object.fromEntries(shelved) as Record<Key, Shelved>
}

async function shelve(shop: TestShop, category: DemoCategory, parent: string | undefined): Promise<string> {
  const { en } = category.translations
  const svg = drawCategory({ name: en.name, kinds: [...category.kinds], seed: category.key })
  const image = await upload(shop, svg, en.name)
  const body = { ...(parent ? { parent_id: parent } : {}), translations: category.translations, image_id: image }
  return (await made<{ id: string }>(shop, 'POST /categories', body)).id
}

// SVG is refused by the API: what is drawn comes as a photo would.
async function upload(shop: TestShop, svg: string, alt: string): Promise<string> {
  const file = await sharp(Buffer.from(svg)).resize({ width: PICTURE_WIDTH }).jpeg({ quality: 85 }).toBuffer()
  const form = new FormData()
  form.set('file', new Blob([new Uint8Array(file)], { type: 'image/jpeg' }), 'picture.jpg')
  form.set('alt', alt)
  const answer = await fetch(`${shop.url}/api/v1/media`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await shop.signIn(ADMIN)}` },
    body: form,
  })
  if (answer.status !== 201) throw new Error(`The picture was refused: ${await answer.text()}`)
  return ((await answer.json()) as { id: string }).id
}

async function made<T>(shop: TestShop, line: string, body: unknown): Promise<T> {
  const answer = await shop.call<object>(line, body, { token: await shop.signIn(ADMIN), key: randomUUID() })
  if (answer.status !== 201) throw new Error(`${line}: ${JSON.stringify(answer.body)}`)
  return answer.body as T
}
