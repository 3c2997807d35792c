import { sql } from 'kysely'
import Type from 'typebox'
import { Id, Instant, Nullable, OneOf, Time } from '#contracts/shapes.ts'
import { permission } from '#platform/operation/access.ts'
import { declareList, listOutput, type Marked } from '#platform/operation/list.ts'
import { operation } from '#platform/operation/operation.ts'

const list = declareList(['at'], '-at')
const Fields = Nullable(Type.Record(Type.String(), Type.Unknown()))

const Entry = Type.Object({
  id: Id,
  at: Time,
  service: Type.String(),
  operation: Type.String(),
  entity: Type.String(),
  entity_id: Nullable(Type.String()),
  actor: Type.Object({ kind: OneOf(['staff', 'api_key']), id: Nullable(Id), name: Type.String() }),
  ip: Nullable(Type.String()),
  /** What was asked for, with what must not be read masked. */
  asked: Type.Unknown(),
  /** Fields that changed, as they were and as they are; null where there was, or is, nothing. */
  before: Fields,
  after: Fields,
})

interface Row {
  id: string
  at: string
  service: string
  operation: string
  entity: string
  entity_id: string | null
  actor: { kind: 'staff' | 'api_key'; id: string | null; name: string }
  ip: string | null
  asked: unknown
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
}

/** What staff and integrations did, newest first, by actor, operation, record and time (SEC-07); made to be walked through. */
export const listAudit = operation('audit.list', {
  access: permission('audit.view'),
  input: Type.Object(
    {
      ...list.input,
      filter: Type.Optional(
        Type.Object(
          {
            actor: Type.Optional(Id),
            operation: Type.Optional(Type.String({ maxLength: 80 })),
            entity: Type.Optional(Type.String({ maxLength: 60 })),
            entity_id: Type.Optional(Type.String({ maxLength: 100 })),
            from: Type.Optional(Instant),
            to: Type.Optional(Instant),
          },
          { additionalProperties: false },
        ),
      ),
    },
    { additionalProperties: false },
  ),
  output: listOutput(Entry),
  fails: [...list.fails],
  async run(ctx, input) {
    const page = list.page(input, { at: { by: sql`at`, type: 'timestamptz' } }, { by: sql`id`, type: 'uuid' })
    const filter = input.filter ?? {}
    const wanted = [
      ...(filter.actor ? [sql`actor_id = ${filter.actor}`] : []),
      ...(filter.operation ? [sql`operation = ${filter.operation}`] : []),
      ...(filter.entity ? [sql`entity = ${filter.entity}`] : []),
      ...(filter.entity_id ? [sql`entity_id = ${filter.entity_id}`] : []),
      ...(filter.from ? [sql`at >= ${filter.from}::timestamptz`] : []),
      ...(filter.to ? [sql`at < ${filter.to}::timestamptz`] : []),
      page.after,
    ]
    const found = await ctx.rows(
      sql<Row & Marked>`select id, at, service, operation, entity, entity_id, actor, ip, asked, before, after, ${page.columns}
        from platform.audit where ${sql.join(wanted, sql` and `)} ${page.tail}`,
    )
    return page.answer(found, (row) => row)
  },
})

/** The operations that are written down, for those who look for one of them. */
export const listAuditedOperations = operation('audit.list_operations', {
  access: permission('audit.view'),
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({ data: Type.Array(Type.String()) }),
  run: async (ctx) => {
    const all = ctx.runtime.services.flatMap((service) => [...service.routes, ...(service.rpc ?? [])])
    const names = all.filter(({ operation: one }) => one.audited).map(({ operation: one }) => one.name)
    return { data: [...new Set(names)].sort() }
  },
})
