import Type, { type Static } from 'typebox'
import { Id, Translated } from '#contracts/shapes.ts'
import { permission } from '#platform/operation/access.ts'
import { locksOn } from '#platform/operation/locks.ts'
import { operation } from '#platform/operation/operation.ts'
import { shopOf } from '#platform/shop.ts'
import { CHANGE_EMITS, CHANGE_FAILS, changeProduct } from './change-product.ts'
import { inputOf } from './input-of.ts'
import { Product, type ProductInput, productFields, Texts } from './shapes.ts'
import type { ProductSource } from './source.ts'
import { viewOf } from './view.ts'

const { translations: _, ...others } = productFields
const Input = Type.Object(
  {
    id: Id,
    version: Type.Integer(),
    ...Type.Partial(Type.Object(others)).properties,
    translations: Type.Optional(Translated(Type.Partial(Texts, { additionalProperties: false }))),
  },
  { additionalProperties: false },
)
type Input = Static<typeof Input>

/** Changes the named parts of a product and leaves the rest: texts are merged language by language, lists are replaced (CAT-15). */
export const patchProduct = operation('product.patch', {
  access: permission('product.update'),
  input: Input,
  output: Product,
  fails: CHANGE_FAILS,
  emits: CHANGE_EMITS,
  audited: true,
  locks: locksOn('product'),
  async run(ctx, { id, version, ...given }) {
    const shop = await shopOf(ctx)
    const inputFor = (before: ProductSource) => merged(inputOf(before, shop), given)
    return ctx.tx(async (tx) => viewOf(ctx, await changeProduct(ctx, tx, { id, version, type: 'update', inputFor })))
  },
})

function merged(now: ProductInput, given: Omit<Input, 'id' | 'version'>): ProductInput {
  const { translations = {}, ...rest } = given
  const { options, ...base } = now
  const texts = Object.entries(translations).map(([locale, changed]) => {
    const known = now.translations[locale as 'en']
    return [locale, { ...known, ...changed, name: changed?.name ?? known?.name ?? '' }]
  })
  return {
    ...base,
    // New variants say themselves by what they differ.
    ...(rest.variants === undefined && options ? { options } : {}),
    ...rest,
    translations: { ...now.translations, ...Object.fromEntries(texts) },
  }
}
