import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { fallbackChain } from '#lib/locale.ts'
import { isShownAt } from '#lib/publication.ts'
import { signedInOr } from '#platform/operation/access.ts'
import { isVisitor } from '#platform/operation/actor.ts'
import { operation } from '#platform/operation/operation.ts'
import * as store from './store.ts'

/** The branches one may choose between: those that are shown; staff also prepare the ones that are not shown yet. */
export const listBranchChoices = operation('branch.list_choices', {
  access: signedInOr('branch.view'),
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({
    data: Type.Array(
      Type.Object({
        id: Id,
        slug: Type.String(),
        name: Type.String(),
        online: Type.Boolean(),
        is_default: Type.Boolean(),
        published: Type.Boolean(),
      }),
    ),
  }),
  async run(ctx) {
    const isStaff = !isVisitor(ctx.actor)
    const branches = (await store.listBranches(ctx.db)).filter(
      (branch) => isStaff || (branch.published && isShownAt(branch, ctx.now())),
    )
    const chain = fallbackChain(ctx.locale)
    return {
      data: branches.map(({ id, slug, translations, online, is_default, published }) => ({
        id,
        slug,
        name: store.inLanguage(translations, chain)?.name ?? slug,
        online,
        is_default,
        published,
      })),
    }
  },
})
