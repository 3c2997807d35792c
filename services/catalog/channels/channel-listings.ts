import { sql } from 'kysely'
import Type from 'typebox'
import { Id, OneOf } from '#contracts/shapes.ts'
import { AppError } from '#lib/errors.ts'
import { fallbackChain } from '#lib/locale.ts'
import { permission } from '#platform/operation/access.ts'
import { declareList, listOutput, type Marked } from '#platform/operation/list.ts'
import { operation } from '#platform/operation/operation.ts'
import type { ListingProblem, Remote } from './adapter.ts'
import { LISTING_STATES, type ListingState } from './listing-store.ts'
import { needChannel } from './need-channel.ts'
import { listingFields } from './shapes.ts'
import { type ChannelRow, findChannel } from './store.ts'

const list = declareList(['sku', 'sent_at'], 'sku')

const COLUMNS = sql`l.variant_id, l.product_id, l.sku, l.state, l.problems, l.remote, l.due_at, l.attempts, l.sent_at`

interface ListingRow {
  variant_id: string
  product_id: string
  sku: string
  state: ListingState
  problems: ListingProblem[]
  remote: Remote | null
  due_at: string | null
  attempts: number
  sent_at: string | null
}

/** How the variants stand on a channel, by their state where one is asked for, with the reasons in the channel's words. */
export const listChannelListings = operation('channel.list_listings', {
  access: permission('channel.view'),
  input: Type.Object(
    {
      id: Id,
      ...list.input,
      filter: Type.Optional(
        Type.Object(
          { state: Type.Optional(OneOf(LISTING_STATES)), waiting: Type.Optional(Type.Boolean()) },
          { additionalProperties: false },
        ),
      ),
      q: Type.Optional(Type.String({ maxLength: 200 })),
    },
    { additionalProperties: false },
  ),
  output: listOutput(Type.Object({ ...listingFields, name: Type.String() })),
  fails: ['channel_not_found', 'other_branch', ...list.fails],
  async run(ctx, input) {
    needChannel(ctx, await findChannel(ctx.db, input.id))
    const sortable = {
      sku: { by: sql`l.sku`, type: 'text' },
      sent_at: { by: sql`l.sent_at`, type: 'timestamptz', nullable: true },
    } as const
    const page = list.page(input, sortable, { by: sql`l.variant_id`, type: 'uuid' })
    const state = input.filter?.state ?? null
    const waiting = input.filter?.waiting ?? null
    const like = input.q?.trim() ? `%${input.q.trim().replace(/[\\%_]/g, '\\$&')}%` : null
    const name = sql`coalesce((select t.name from product_translation t where t.product_id = l.product_id
      order by array_position(${fallbackChain(ctx.locale)}::text[], t.locale) limit 1), l.sku)`
    const found = await ctx.rows(
      sql<ListingRow & { name: string } & Marked>`select ${COLUMNS}, ${name} as name, ${page.columns} from channel_listing l
        where l.channel_id = ${input.id} and (${state}::text is null or l.state = ${state}) and (${waiting}::boolean is null or (l.due_at is not null) = ${waiting})
          and (${like}::text is null or l.sku ilike ${like} or exists (select from product_translation t where t.product_id = l.product_id and t.name ilike ${like}))
          and ${page.after} ${page.tail}`,
    )
    return page.answer(found, (row) => ({ ...viewOf(row), name: row.name }))
  },
})

/** How one product stands on every channel that the caller may see, variant by variant. */
export const listProductChannels = operation('product.list_channels', {
  access: permission('channel.view'),
  input: Type.Object({ id: Id }, { additionalProperties: false }),
  output: Type.Object({
    data: Type.Array(
      Type.Object({
        channel_id: Id,
        channel_name: Type.String(),
        adapter: Type.String(),
        state: Type.String(),
        listings: Type.Array(Type.Object(listingFields)),
      }),
    ),
  }),
  fails: ['product_not_found'],
  async run(ctx, input) {
    const known = await ctx.first(sql`select from product where id = ${input.id} and status <> 'deleted'`)
    if (!known) throw new AppError('not_found', 'product_not_found', 'There is no such product.')
    const channels = await ctx.rows(
      sql<Pick<ChannelRow, 'id' | 'name' | 'adapter' | 'state'>>`select id, name, adapter, state from channel
        where ${ctx.actor.branches}::uuid[] is null or branch_id = any(${ctx.actor.branches}::uuid[]) order by lower(name)`,
    )
    const rows = await ctx.rows(
      sql<
        ListingRow & { channel_id: string }
      >`select l.channel_id, ${COLUMNS} from channel_listing l join variant v on v.id = l.variant_id
        where l.product_id = ${input.id} order by v.position, l.variant_id`,
    )
    return {
      data: channels.map(({ id, name, adapter, state }) => ({
        channel_id: id,
        channel_name: name,
        adapter,
        state,
        listings: rows.filter((row) => row.channel_id === id).map(viewOf),
      })),
    }
  },
})

function viewOf(row: ListingRow) {
  const { variant_id, product_id, sku, state, problems, remote, due_at, attempts, sent_at } = row
  return {
    variant_id,
    product_id,
    sku,
    state,
    problems,
    remote_id: remote?.['listing_id'] ?? remote?.['offer_id'] ?? remote?.['submission_id'] ?? null,
    waiting: due_at !== null,
    next_try_at: attempts > 0 ? due_at : null,
    sent_at,
  }
}
