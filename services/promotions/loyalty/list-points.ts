import { sql } from 'kysely'
import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { permission, signedIn } from '#platform/operation/access.ts'
import type { Context } from '#platform/operation/context.ts'
import { declareList, listMeta, listOutput } from '#platform/operation/list.ts'
import { operation } from '#platform/operation/operation.ts'
import { AccountShape, Entry } from './shapes.ts'
import * as store from './store.ts'

const list = declareList(['at'], '-at')

/** The caller's ledger of points, newest first. */
export const listMyPoints = operation('loyalty.list_mine', {
  access: signedIn,
  input: Type.Object({ ...list.input }, { additionalProperties: false }),
  output: listOutput(Entry),
  fails: [...list.fails],
  run: (ctx, input) => entriesOf(ctx, ctx.actor.id ?? '', input),
})

/** A customer's points and their ledger, for staff. */
export const listPoints = operation('loyalty.list', {
  access: permission('loyalty.view'),
  input: Type.Object({ id: Id, ...list.input }, { additionalProperties: false }),
  output: Type.Object({ account: AccountShape, data: Type.Array(Entry), meta: Type.Object(listMeta) }),
  fails: [...list.fails],
  async run(ctx, { id, ...input }) {
    const [account, entries] = await Promise.all([store.findAccount(ctx.db, id), entriesOf(ctx, id, input)])
    return { account, ...entries }
  },
})

async function entriesOf(ctx: Context, customerId: string, input: { page?: number; per_page?: number; cursor?: string }) {
  const page = list.page(input, { at: { by: sql`e.at`, type: 'timestamptz' } }, { by: sql`e.id`, type: 'uuid' })
  return page.answer(await store.listEntries(ctx.db, customerId, page), ({ points, cause, ...row }) => ({
    ...row,
    points: Number(points),
    note: row.type === 'reversed' ? '' : cause,
  }))
}
