import { sql } from 'kysely'
import type { Translations } from '#lib/locale.ts'
import type { Bounds, NamedPoint } from '#lib/rectangle.ts'
import { type Db, first, rows, type Tx } from '#platform/db/pool.ts'

/** A city as it is kept. */
export interface CityRow {
  id: string
  translations: Translations<{ name: string }>
  country: string
  points: NamedPoint[]
  version: number
}

/** A city that a branch delivers to; amounts are minor units of the base currency. */
export interface ZoneRow {
  city_id: string
  translations: CityRow['translations']
  country: string
  fee_minor: bigint | null
  minimum_minor: bigint | null
}

const city = sql`id, translations, country, points, version`

/** Every city, by country and age. */
export function listCities(db: Db): Promise<CityRow[]> {
  return rows(db, sql<CityRow>`select ${city} from city order by country, created_at, id`)
}

/** The city at a point; the smallest where they overlap. */
export function findCityAt(db: Db, latitude: number, longitude: number): Promise<CityRow | undefined> {
  return first(
    db,
    sql<CityRow>`select ${city} from city where ${latitude}::float8 between south and north and ${longitude}::float8 between west and east
      order by (north - south) * (east - west), id limit 1`,
  )
}

/** A city, locked for a change. */
export function lockCity(tx: Tx, id: string): Promise<CityRow | undefined> {
  return first(tx, sql<CityRow>`select ${city} from city where id = ${id} for update`)
}

/** Adds a city, or writes the known one anew. */
export function putCity(tx: Tx, row: Omit<CityRow, 'version'>, bounds: Bounds): Promise<CityRow | undefined> {
  const { south, west, north, east } = bounds
  return first(
    tx,
    sql<CityRow>`insert into city (id, translations, country, points, south, west, north, east)
      values (${row.id}, ${JSON.stringify(row.translations)}::jsonb, ${row.country}, ${JSON.stringify(row.points)}::jsonb, ${south}, ${west}, ${north}, ${east})
      on conflict (id) do update set translations = excluded.translations, country = excluded.country, points = excluded.points, south = excluded.south, west = excluded.west,
        north = excluded.north, east = excluded.east, version = city.version + 1 returning ${city}`,
  )
}

/** Forgets a city, and that branches deliver there; ways of delivery that name it serve it no more. */
export async function deleteCity(tx: Tx, id: string): Promise<void> {
  await sql`with gone as (delete from city where id = ${id} returning id)
    update delivery_method set city_ids = array_remove(city_ids, ${id}::uuid), version = version + 1 from gone where ${id}::uuid = any(city_ids)`.execute(
    tx,
  )
}

/** Whether a way of delivery is for this city alone: without it, it would be for everywhere. */
export async function isOnlyCity(tx: Tx, id: string): Promise<boolean> {
  const found = await first(
    tx,
    sql<{ any: boolean }>`select exists (select from delivery_method where city_ids = array[${id}::uuid]) as any`,
  )
  return found?.any ?? false
}

/** The cities that a branch delivers to. */
export function listZones(db: Db | Tx, branchId: string): Promise<ZoneRow[]> {
  return rows(
    db,
    sql<ZoneRow>`select b.city_id, c.translations, c.country, b.fee_minor, b.minimum_minor from branch_city b join city c on c.id = b.city_id
      where b.branch_id = ${branchId} order by c.country, c.created_at, c.id`,
  )
}

/** What each branch delivers to a city for. */
export function listBranchesOf(db: Db, cityId: string) {
  return rows(
    db,
    sql<{ branch_id: string; fee_minor: bigint | null; minimum_minor: bigint | null }>`
      select branch_id, fee_minor, minimum_minor from branch_city where city_id = ${cityId}`,
  )
}

/** Makes the cities that a branch delivers to those given; gives the ids that are no cities. */
export async function setZones(
  tx: Tx,
  branchId: string,
  zones: readonly { city_id: string; fee_minor: string | null; minimum_minor: string | null }[],
): Promise<string[]> {
  const list = JSON.stringify(zones)
  const unknown = await rows(
    tx,
    sql<{
      id: string
    }>`select z.city_id as id from jsonb_to_recordset(${list}::jsonb) as z(city_id uuid) where not exists (select from city c where c.id = z.city_id)`,
  )
  if (unknown.length > 0) return unknown.map((row) => row.id)
  await sql`with asked as (
      select * from jsonb_to_recordset(${list}::jsonb) as z(city_id uuid, fee_minor bigint, minimum_minor bigint)
    ), gone as (
      delete from branch_city where branch_id = ${branchId} and city_id not in (select city_id from asked)
    )
    insert into branch_city (branch_id, city_id, fee_minor, minimum_minor) select ${branchId}::uuid, city_id, fee_minor, minimum_minor from asked
    on conflict (branch_id, city_id) do update set fee_minor = excluded.fee_minor, minimum_minor = excluded.minimum_minor`.execute(
    tx,
  )
  await sql`update branch set version = version + 1 where id = ${branchId}`.execute(tx)
  return []
}
