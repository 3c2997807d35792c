import { randomUUID } from 'node:crypto'
import { ADMIN, type Answer, anyCategory, anyPicture, type TestShop } from './shop.ts'

/** A product as the API answers it, as far as tests look into it. */
export interface ProductAnswer {
  id: string
  sku: string
  status: string
  version: number
  allowed_moves: string[]
  publish_blockers: { code: string }[]
  prices: { currency: string; amount: number; compare_at: number | null; cost?: number | null }[]
  variants: {
    id: string
    sku: string
    options: { attribute: string; value: string; attribute_name: string; value_label: string }[]
    prices: { currency: string; amount: number; cost?: number | null }[]
    inventory: { on_hand: number; reserved: number; available: number; allow_backorder: boolean; backorder_limit: number } | null
  }[]
  translations: Record<string, { name: string; slug: string; description: string }>
  price_range: { min: { amount: number }; max: { amount: number } } | null
  code?: string
  detail?: string
  suggestion?: string
  allowed?: string[]
  errors?: { pointer: string; code: string; detail: string }[]
}

/** What a complete product says of itself; tests change what they are about. */
export async function productInput(shop: TestShop, change: Record<string, unknown> = {}): Promise<Record<string, unknown>> {
  const name = `Thing ${randomUUID().slice(0, 8)}`
  return {
    type: 'physical',
    translations: { en: { name, description: `<p>${name}</p>` } },
    prices: [{ currency: 'USD', amount: 10 }],
    inventory: { quantity: 10 },
    categories: [await anyCategory(shop, await shop.signIn(ADMIN))],
    tags: [],
    media: [{ id: await anyPicture(shop) }],
    ...change,
  }
}

/** Asks for a product to be created, as the administrator unless told otherwise. */
export async function create(
  shop: TestShop,
  change: Record<string, unknown> = {},
  ask: { as?: string; key?: string } = {},
): Promise<Answer<ProductAnswer>> {
  const token = await shop.signIn(ask.as ?? ADMIN)
  return shop.call<ProductAnswer>('POST /products', await productInput(shop, change), {
    token,
    ...(ask.key ? { key: ask.key } : {}),
  })
}

/** Adds the attributes that products of the tests vary by: size (small, large) and colour (red, blue). */
export async function addAttributes(shop: TestShop): Promise<void> {
  const token = await shop.signIn(ADMIN)
  for (const [code, name, values] of [
    ['size', 'Size', ['small', 'large']],
    ['colour', 'Colour', ['red', 'blue']],
  ] as const) {
    const answer = await shop.call(
      'POST /attributes',
      {
        code,
        translations: { en: { name } },
        values: values.map((value) => ({ code: value, translations: { en: { label: value.toUpperCase() } } })),
      },
      { token },
    )
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body))
  }
}
