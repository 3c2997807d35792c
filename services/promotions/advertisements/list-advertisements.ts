import { sql } from 'kysely'
import Type from 'typebox'
import { Id, OneOf } from '#contracts/shapes.ts'
import { permission } from '#platform/operation/access.ts'
import { refuseOtherBranch } from '#platform/operation/branches.ts'
import { declareList, listOutput } from '#platform/operation/list.ts'
import { operation } from '#platform/operation/operation.ts'
import { ADVERTISEMENT_STATES, Advertisement, noAdvertisement, POSITIONS, viewOf } from './advertisement.ts'
import { writeCounts } from './counts.ts'
import * as store from './store.ts'
import { targetsByBranch, targetsOf } from './targets.ts'

const list = declareList(['created_at', 'priority', 'views', 'clicks', 'ends_at'], '-created_at')

/** Advertisements for staff, found by their words, with how often they were seen and followed. */
export const listAdvertisements = operation('advertisement.list', {
  access: permission('advertisement.view'),
  input: Type.Object(
    {
      ...list.input,
      q: Type.Optional(Type.String({ maxLength: 100 })),
      filter: Type.Optional(
        Type.Object(
          {
            state: Type.Optional(OneOf(ADVERTISEMENT_STATES)),
            position: Type.Optional(OneOf(POSITIONS)),
            branch_id: Type.Optional(Id),
          },
          { additionalProperties: false },
        ),
      ),
    },
    { additionalProperties: false },
  ),
  output: listOutput(Advertisement),
  fails: [...list.fails],
  async run(ctx, input) {
    await writeCounts(ctx.runtime)
    const page = list.page(
      input,
      {
        created_at: { by: sql`created_at`, type: 'timestamptz' },
        priority: { by: sql`priority`, type: 'int' },
        views: { by: sql`views`, type: 'bigint' },
        clicks: { by: sql`clicks`, type: 'bigint' },
        ends_at: { by: sql`ends_at`, type: 'timestamptz', nullable: true },
      },
      { by: sql`id`, type: 'uuid' },
    )
    const { state = null, position = null, branch_id = null } = input.filter ?? {}
    const found = await store.listAdvertisements(ctx.db, page, {
      q: input.q ?? '',
      state,
      position,
      branch_id,
      branches: ctx.actor.branches,
      now: ctx.now(),
    })
    const targets = await targetsByBranch(ctx, found)
    return page.answer(found, (row) => viewOf(row, targets(row.branch_id), ctx.now()))
  },
})

/** One advertisement. */
export const getAdvertisement = operation('advertisement.get', {
  access: permission('advertisement.view'),
  input: Type.Object({ id: Id }, { additionalProperties: false }),
  output: Advertisement,
  fails: ['advertisement_not_found', 'other_branch'],
  async run(ctx, input) {
    await writeCounts(ctx.runtime)
    const found = await store.findAdvertisement(ctx.db, input.id)
    if (!found) throw noAdvertisement()
    refuseOtherBranch(ctx, found.branch_id)
    return viewOf(found, await targetsOf(ctx, found.branch_id, ctx.locale, [found]), ctx.now())
  },
})
