import { sql } from 'kysely'
import { rows, type Tx } from '#platform/db/pool.ts'
import type { Context } from '#platform/operation/context.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import type { FileProduct } from '../formats/file-product.ts'

const AT_ONCE = 200

/** Keeps what products of a file are to go with until all of the file is written: they may come later in it. */
export async function keepRelated(tx: Tx, importId: string, done: ReadonlyMap<FileProduct, { id: string }>): Promise<void> {
  const list = [...done].flatMap(([{ related, firstLine }, { id }]) => (related ? [{ id, line: firstLine, related }] : []))
  if (list.length === 0) return
  await sql`insert into import_related (import_id, product_id, line, related)
    select ${importId}::uuid, id, line, related from jsonb_to_recordset(${JSON.stringify(list)}::jsonb) as l(id uuid, line int, related jsonb)
    on conflict (import_id, product_id) do update set line = excluded.line, related = excluded.related`.execute(tx)
}

/** Makes what was kept so, some products to a transaction; a product that is not there is remarked at its row. */
export async function linkRelated(ctx: Context, importId: string): Promise<void> {
  while (await ctx.tx((tx) => linkSome(ctx, tx, importId))) {}
}

async function linkSome(ctx: Context, tx: Tx, importId: string): Promise<boolean> {
  const linked = await rows(
    tx,
    sql<{ id: string; sku: string; missing: number }>`
      with mine as (
        delete from import_related r using (
          select product_id from import_related where import_id = ${importId} order by product_id limit ${AT_ONCE} for update
        ) next where r.import_id = ${importId} and r.product_id = next.product_id
        returning r.product_id, r.line, r.related
      ), said as (
        select m.product_id, m.line, w.one ->> 'kind' as kind, w.one ->> 'sku' as sku, p.id as related_id, w.n::int as position
        from mine m cross join jsonb_array_elements(m.related) with ordinality as w(one, n)
        left join product p on lower(p.sku) = lower(w.one ->> 'sku') and p.status <> 'deleted' and p.id <> m.product_id
      ), wanted as (
        select distinct on (product_id, kind, related_id) product_id, kind, related_id, position from said where related_id is not null
        order by product_id, kind, related_id, position
      ), gone as (
        delete from product_relation r using mine where r.product_id = mine.product_id
          and not exists (select from wanted w where w.product_id = r.product_id and w.kind = r.kind and w.related_id = r.related_id)
      ), added as (
        insert into product_relation (product_id, kind, related_id, position) select product_id, kind, related_id, position from wanted
        on conflict (product_id, kind, related_id) do update set position = excluded.position
      ), told as (
        insert into import_error (import_id, line, column_name, code, detail, severity)
        select ${importId}::uuid, line, 'related', 'related_not_found', 'There is no product ' || sku || ' to go with this one; it was left out.', 'warning'
        from said where related_id is null
      )
      select p.id, p.sku, (select count(*) from said s where s.product_id = p.id and s.related_id is null)::int as missing
      from mine join product p on p.id = mine.product_id`,
  )
  if (linked.length === 0) return false
  const missing = linked.reduce((sum, row) => sum + row.missing, 0)
  if (missing > 0) await sql`update import set warnings = warnings + ${missing} where id = ${importId}`.execute(tx)
  await appendEvents(
    tx,
    linked.map(({ id, sku }) => ctx.event('product.updated', id, { id, sku })),
  )
  return true
}
