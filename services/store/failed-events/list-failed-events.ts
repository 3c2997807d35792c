import { sql } from 'kysely'
import Type from 'typebox'
import { Id, Nullable, Time } from '#contracts/shapes.ts'
import { permission } from '#platform/operation/access.ts'
import { declareList, listOutput, type Marked } from '#platform/operation/list.ts'
import { operation } from '#platform/operation/operation.ts'

const list = declareList(['failed_at', 'consumer', 'event'], '-failed_at')
const Name = Type.String({ maxLength: 80 })

/** An event that a handler gave up, with what it said at its last try. */
const FailedEvent = Type.Object({
  id: Id,
  consumer: Type.String(),
  handler: Type.String(),
  event: Type.Object({
    id: Type.String(),
    name: Type.String(),
    aggregate_id: Type.String(),
    actor_name: Nullable(Type.String()),
    payload: Type.Unknown(),
    at: Nullable(Time),
  }),
  error: Type.String(),
  failed_at: Time,
})

interface Row extends Marked {
  id: string
  consumer: string
  handler: string
  event: { id: string; name: string; aggregate_id: string; actor?: { name?: string }; payload: unknown; at?: string }
  error: string
  failed_at: string
}

/** The events that a handler gave up after its last try, of every service (EVT-02). */
export const listFailedEvents = operation('failed_event.list', {
  access: permission('failed_event.view'),
  input: Type.Object(
    {
      ...list.input,
      filter: Type.Optional(
        Type.Object({ consumer: Type.Optional(Name), event: Type.Optional(Name) }, { additionalProperties: false }),
      ),
    },
    { additionalProperties: false },
  ),
  output: listOutput(FailedEvent),
  fails: [...list.fails],
  async run(ctx, input) {
    const page = list.page(
      input,
      {
        failed_at: { by: sql`failed_at`, type: 'timestamptz' },
        consumer: { by: sql`consumer`, type: 'text' },
        event: { by: sql`coalesce(event ->> 'name', '')`, type: 'text' },
      },
      { by: sql`id`, type: 'uuid' },
    )
    const { consumer = null, event = null } = input.filter ?? {}
    const found = await ctx.rows(
      sql<Row>`select id, consumer, handler, event, error, failed_at, ${page.columns} from platform.failed_events()
        where (${consumer}::text is null or consumer = ${consumer}) and (${event}::text is null or event ->> 'name' = ${event})
          and ${page.after} ${page.tail}`,
    )
    return page.answer(found, ({ event: told, ...row }) => ({
      ...row,
      event: {
        id: told.id,
        name: told.name,
        aggregate_id: told.aggregate_id,
        actor_name: told.actor?.name ?? null,
        payload: told.payload,
        at: told.at ?? null,
      },
    }))
  },
})
