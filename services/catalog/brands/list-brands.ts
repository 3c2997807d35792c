import { sql } from 'kysely'
import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { permission } from '#platform/operation/access.ts'
import { declareList, listOutput } from '#platform/operation/list.ts'
import { operation } from '#platform/operation/operation.ts'
import { Brand, noBrand } from './brand.ts'
import * as store from './store.ts'

const list = declareList(['name', 'created_at'], 'name')

/** Brands for staff, found by name or address. */
export const listBrands = operation('brand.list', {
  access: permission('product.view'),
  input: Type.Object({ ...list.input, q: Type.Optional(Type.String({ maxLength: 200 })) }, { additionalProperties: false }),
  output: listOutput(Brand),
  fails: [...list.fails],
  async run(ctx, input) {
    const page = list.page(
      input,
      { name: { by: sql`lower(b.name)`, type: 'text' }, created_at: { by: sql`b.created_at`, type: 'timestamptz' } },
      { by: sql`b.id`, type: 'uuid' },
    )
    return page.answer(await store.listBrands(ctx.db, input.q?.trim() ?? '', page), (row) => row)
  },
})

/** One brand with all its languages. */
export const getBrand = operation('brand.get', {
  access: permission('product.view'),
  input: Type.Object({ id: Id }, { additionalProperties: false }),
  output: Brand,
  fails: ['brand_not_found'],
  async run(ctx, input) {
    const found = await store.findBrand(ctx.db, input)
    if (!found) throw noBrand()
    return found
  },
})
