import Type from 'typebox'
import { Nullable, Translated } from '#contracts/shapes.ts'
import { AppError } from '#lib/errors.ts'
import { newId } from '#lib/id.ts'
import { permission } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { Attribute } from './list-attributes.ts'
import * as store from './store.ts'

const Code = Type.String({ pattern: '^[a-z][a-z0-9_]{0,39}$' })
const text = Type.String({ minLength: 1, maxLength: 80, pattern: '\\S' })

/** Adds an attribute with its values, or values to an attribute that exists. */
export const createAttribute = operation('attribute.create', {
  access: permission('attribute.manage'),
  input: Type.Object(
    {
      code: Code,
      translations: Translated(Type.Object({ name: text }, { additionalProperties: false })),
      values: Type.Array(
        Type.Object(
          {
            code: Type.String({ minLength: 1, maxLength: 60, pattern: '^\\S(.*\\S)?$' }),
            translations: Translated(Type.Object({ label: text }, { additionalProperties: false })),
            swatch: Type.Optional(Nullable(Type.String({ pattern: '^#[0-9a-fA-F]{6}$' }))),
          },
          { additionalProperties: false },
        ),
        { minItems: 1, maxItems: 500 },
      ),
    },
    { additionalProperties: false },
  ),
  output: Attribute,
  fails: ['attribute_not_saved'],
  emits: ['attribute.changed'],
  idempotent: 'key',
  audited: true,
  run: (ctx, input) =>
    ctx.tx(async (tx) => {
      const values = input.values.map((value) => ({ ...value, swatch: value.swatch ?? null }))
      await store.addAttributes(tx, [{ id: newId(), code: input.code, translations: input.translations, values }])
      await appendEvents(tx, [ctx.event('attribute.changed', input.code, { code: input.code, change: 'created' })])
      const saved = (await store.listAttributes(tx)).find((attribute) => attribute.code === input.code)
      if (!saved) throw new AppError('conflict', 'attribute_not_saved', 'The attribute could not be saved; try again.')
      return saved
    }),
})
