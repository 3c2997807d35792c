import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { fallbackChain, type Locale } from '#lib/locale.ts'
import { permission } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { listCategories } from '../categories/store.ts'
import { diffOf } from './diff.ts'
import { documentOf } from './document.ts'
import { costReader, getKept } from './get-revision.ts'
import { Revision, revisionView } from './list-revisions.ts'
import { namesIn } from './names-in.ts'
import type { Snapshot } from './store.ts'

const RevisionNumber = Type.Integer({ minimum: 1, maximum: 2_000_000_000 })

/** What differs between two states of a product, field by field, with the names of the variants, categories and pictures it tells of (CAT-16). */
export const diffRevisions = operation('product.diff_revisions', {
  access: permission('product.view'),
  input: Type.Object({ id: Id, from: RevisionNumber, to: RevisionNumber }, { additionalProperties: false }),
  output: Type.Object({
    from: Revision,
    to: Revision,
    changes: Type.Array(
      Type.Object({
        path: Type.Array(Type.String()),
        before: Type.Optional(Type.Unknown()),
        after: Type.Optional(Type.Unknown()),
      }),
    ),
    names: Type.Record(Type.String(), Type.String()),
    pictures: Type.Record(Type.String(), Type.String()),
  }),
  fails: ['revision_not_found'],
  async run(ctx, input) {
    const [older, newer] = await Promise.all([getKept(ctx.db, input.id, input.from), getKept(ctx.db, input.id, input.to)])
    const reader = costReader(ctx)
    const both = [older.snapshot, newer.snapshot]
    return {
      from: revisionView(older),
      to: revisionView(newer),
      changes: diffOf(documentOf(older.snapshot, reader), documentOf(newer.snapshot, reader)),
      names: { ...variantNames(both), ...(await categoryNames(both)), ...(await namesIn(ctx, both)) },
      pictures: Object.fromEntries(both.flatMap((snapshot) => snapshot.media.map((media) => [media.id, media.url]))),
    }

    async function categoryNames(snapshots: Snapshot[]): Promise<Record<string, string>> {
      const wanted = new Set(snapshots.flatMap((snapshot) => snapshot.categories))
      const chain = fallbackChain(ctx.locale)
      const name = (texts: Partial<Record<Locale, { name: string }>>) => chain.map((locale) => texts[locale]?.name).find(Boolean)
      const known = (await listCategories(ctx.db)).filter((row) => wanted.has(row.id))
      return Object.fromEntries(known.map((row) => [row.id, name(row.translations) ?? row.id]))
    }
  },
})

function variantNames(snapshots: Snapshot[]): Record<string, string> {
  return Object.fromEntries(snapshots.flatMap((snapshot) => snapshot.variants.map((variant) => [variant.id, variant.sku])))
}
