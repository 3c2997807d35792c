import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { fallbackChain } from '#lib/locale.ts'
import { isShownAt, nextChange } from '#lib/publication.ts'
import { open } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import * as store from './store.ts'

/** The branches that are shown now, the default one first. */
export const listBranches = operation('branch.list', {
  access: open,
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({
    data: Type.Array(
      Type.Object({ id: Id, slug: Type.String(), name: Type.String(), online: Type.Boolean(), is_default: Type.Boolean() }),
    ),
  }),
  cache: { tags: () => ['shop'] },
  async run(ctx) {
    const published = (await store.listBranches(ctx.db)).filter((branch) => branch.published)
    const now = ctx.now()
    const change = nextChange(published, now)
    if (change !== null) ctx.runtime.tags.dropAt(Date.parse(change), ['shop'])
    const branches = published.filter((branch) => isShownAt(branch, now))
    const chain = fallbackChain(ctx.locale)
    return {
      data: branches.map((branch) => ({
        id: branch.id,
        slug: branch.slug,
        name: store.inLanguage(branch.translations, chain)?.name ?? branch.slug,
        online: branch.online,
        is_default: branch.is_default,
      })),
    }
  },
})
