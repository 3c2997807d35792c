import Type, { type Static } from 'typebox'
import { Nullable } from '#contracts/shapes.ts'
import { AppError, invalidField } from '#lib/errors.ts'
import { fallbackChain, type Locale } from '#lib/locale.ts'
import { open, permission } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { checkVersion, staleVersion, versionInput } from '#platform/operation/version.ts'
import { shopOf } from '#platform/shop.ts'
import { inLanguage } from '../store.ts'
import { Names, Percent, TaxClassCode, TaxClassView } from './shapes.ts'
import * as store from './store.ts'

/** The classes that goods and deliveries are taxed in (CUR-02). */
export const listTaxClasses = operation('tax_class.list', {
  access: open,
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({ data: Type.Array(TaxClassView) }),
  cache: { tags: () => ['taxes'] },
  async run(ctx) {
    return { data: (await store.listClasses(ctx.db)).map((row) => viewClass(row, ctx.locale)) }
  },
})

/** Adds a class under a code of the shop's choice, or changes the name and the rate of one. */
export const putTaxClass = operation('tax_class.update', {
  access: permission('tax.manage'),
  input: Type.Object(
    { code: TaxClassCode, translations: Names, percent: Type.Optional(Nullable(Percent)), ...versionInput },
    { additionalProperties: false },
  ),
  output: TaxClassView,
  fails: ['name_missing', 'stale_version'],
  emits: ['tax.changed'],
  audited: true,
  async run(ctx, { code, translations, percent, version }) {
    const { default_locale } = await shopOf(ctx)
    if (!translations[default_locale]?.name.trim())
      throw invalidField(`/translations/${default_locale}/name`, 'name_missing', 'Give it a name in the language of the shop.')
    return ctx.tx(async (tx) => {
      const before = await store.lockClass(tx, code)
      if (before) checkVersion(version, before.version)
      else if (version) throw staleVersion(0)
      const row = await store.putClass(tx, {
        code,
        translations,
        basis_points: percent === undefined || percent === null ? null : Math.round(percent * 100),
      })
      await appendEvents(tx, [
        ctx.event('tax.changed', code, { what: 'class', id: code, change: before ? 'updated' : 'created' }),
      ])
      return viewClass(row ?? { code, translations, basis_points: null, is_system: false, version: 1 }, ctx.locale)
    })
  },
})

/** Forgets a class that no rate and no delivery needs; products that were in it are taxed at the standard rate. */
export const deleteTaxClass = operation('tax_class.delete', {
  access: permission('tax.manage'),
  input: Type.Object({ code: TaxClassCode }, { additionalProperties: false }),
  output: Type.Null(),
  fails: ['tax_class_not_found', 'tax_class_used'],
  emits: ['tax.changed'],
  audited: true,
  run: (ctx, { code }) =>
    ctx.tx(async (tx) => {
      const row = await store.lockClass(tx, code)
      if (!row) throw new AppError('not_found', 'tax_class_not_found', 'There is no such tax class.')
      if (row.is_system || !(await store.deleteClass(tx, code)))
        throw new AppError('conflict', 'tax_class_used', 'Rates or deliveries go by this class, or every shop has it; it stays.')
      await appendEvents(tx, [ctx.event('tax.changed', code, { what: 'class', id: code, change: 'deleted' })])
      return null
    }),
})

function viewClass(
  { code, translations, basis_points, is_system, version }: store.ClassRow,
  locale: Locale,
): Static<typeof TaxClassView> {
  return {
    code,
    name: inLanguage(translations, fallbackChain(locale))?.name ?? code,
    translations,
    percent: basis_points === null ? null : basis_points / 100,
    is_system,
    version,
  }
}
