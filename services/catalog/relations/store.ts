import { sql } from 'kysely'
import { type Db, rows, type Tx } from '#platform/db/pool.ts'
import type { Relation } from './relation.ts'

/** Makes what goes with a product what it should be; gives the products that do not exist. */
export async function syncRelations(tx: Tx, id: string, related: readonly Relation[]): Promise<string[]> {
  const list = JSON.stringify(related.map((relation, position) => ({ ...relation, position })))
  const unknown = await rows(
    tx,
    sql<{ product_id: string }>`select distinct r.product_id from jsonb_to_recordset(${list}::jsonb) as r(product_id uuid)
      where not exists (select from product p where p.id = r.product_id and p.status <> 'deleted')
        and not exists (select from product_relation known where known.product_id = ${id} and known.related_id = r.product_id)`,
  )
  if (unknown.length > 0) return unknown.map((row) => row.product_id)
  await sql`
    with wanted as (select kind, product_id, position from jsonb_to_recordset(${list}::jsonb) as r(kind text, product_id uuid, position int)),
      gone as (delete from product_relation r where r.product_id = ${id} and not exists (select from wanted w where w.kind = r.kind and w.product_id = r.related_id))
    insert into product_relation (product_id, kind, related_id, position) select ${id}::uuid, kind, product_id, position from wanted
    on conflict (product_id, kind, related_id) do update set position = excluded.position`.execute(tx)
  return []
}

/** Ids of the products that some products were chosen to go with. */
export async function productsGoingWith(db: Db, ids: readonly string[]): Promise<string[]> {
  const found = await rows(
    db,
    sql<{ id: string }>`select distinct product_id as id from product_relation where related_id = any(${[...ids]}::uuid[])`,
  )
  return found.map((row) => row.id)
}

/** Cards of products in the given order, those that the branch shows. */
export async function cardsOf(
  db: Db,
  ids: readonly string[],
  branchId: string,
  locale: string,
): Promise<{ id: string; card: unknown }[]> {
  if (ids.length === 0) return []
  return rows(
    db,
    sql<{ id: string; card: unknown }>`
      select d.product_id as id, d.card from unnest(${[...ids]}::uuid[]) with ordinality as w(id, n)
      join product_document d on d.product_id = w.id and d.branch_id = ${branchId} and d.locale = ${locale}
      where d.visible and d.card is not null order by w.n`,
  )
}
