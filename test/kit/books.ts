import pg from 'pg'
import type { TestShop } from '#test/kit/shop.ts'

/** Sees which tables are written: triggers note every change of a row, so that a look costs the same however much a shop holds. */
export interface Books {
  /** Where the notes end now. */
  mark(): Promise<bigint>
  /** Tables that are not as they were since then: rows were changed, or more were added than deleted, or fewer. A key that was held and let go leaves no trace. */
  writtenSince(mark: bigint): Promise<string[]>
  close(): Promise<void>
}

/** Opens the books of a shop's services; tables named in `except` are written by whatever goes on in the background. */
export async function openBooks(shop: TestShop, except: readonly string[]): Promise<Books> {
  const client = new pg.Client({ connectionString: shop.databaseUrl })
  await client.connect()
  await client.query(`
    create unlogged table public.written (at bigint generated always as identity, name text not null, more int);
    create index on public.written (at);
    create function public.note_written() returns trigger language plpgsql security definer as $$
    begin
      insert into public.written (name, more)
        select tg_table_schema || '.' || tg_table_name, case tg_op when 'INSERT' then count(*) when 'DELETE' then - count(*) end
        from changed_rows having count(*) > 0;
      return null;
    end $$`)
  const { rows } = await client.query<{ name: string }>(
    "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = any($1) and tablename <> all($2)",
    [shop.runtime.services.map((service) => service.name), ['consumer_offset', ...except]],
  )
  for (const { name } of rows) {
    for (const [move, side] of [
      ['insert', 'new'],
      ['update', 'new'],
      ['delete', 'old'],
    ])
      await client.query(
        `create trigger "zz noted ${move}" after ${move} on ${name} referencing ${side} table as changed_rows for each statement execute function public.note_written()`,
      )
  }
  return {
    mark: async () => {
      const { rows: found } = await client.query<{ at: bigint }>('select coalesce(max(at), 0)::bigint as at from public.written')
      return found[0]?.at ?? 0n
    },
    writtenSince: async (mark) => {
      const { rows: found } = await client.query<{ name: string }>(
        'select name from public.written where at > $1 group by name having sum(more) is distinct from 0 or bool_or(more is null) order by name',
        [mark],
      )
      return found.map((row) => row.name)
    },
    close: () => client.end(),
  }
}
