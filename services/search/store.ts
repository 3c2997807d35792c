import { createHash } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import type { IndexedProduct } from '#contracts/calls.ts'
import { type Db, rows, type Tx } from '#platform/db/pool.ts'

/** Which text parser understands a language. */
const PARSERS: Record<string, string> = { en: 'english', ar: 'arabic', fa: 'simple', uk: 'simple' }

// Another number where entries are made otherwise of the same: they are all written anew when their pages are.
const RULES = 1

/**
 * Puts products into the index, in all their branches (null) or in some, or takes those out that are not published. Those that
 * are there as they would be are not touched. Gives whether anything has changed.
 */
export async function saveEntries(
  tx: Tx,
  productIds: readonly string[],
  branchIds: readonly string[] | null,
  documents: readonly IndexedProduct[],
): Promise<boolean> {
  const here = branchIds === null ? sql`true` : sql`e.branch_id = any(${[...branchIds]}::uuid[])`
  const shown = documents.filter((document) => document.published && document.published_at !== null)
  const entries = JSON.stringify(
    shown.map((document) => ({
      ...document,
      parser: PARSERS[document.locale] ?? 'simple',
      name: document.text.name,
      digest: createHash('sha1')
        .update(`${RULES} ${JSON.stringify(document)}`)
        .digest('base64'),
    })),
  )
  const written = await changes(
    tx,
    sql`
    with wanted as (
      select * from jsonb_to_recordset(${entries}::jsonb) as e(product_id uuid, branch_id uuid, locale text, name text, slug text, card jsonb, category_ids jsonb, option_values jsonb, tags jsonb, numbers jsonb,
        stock text, published_at timestamptz, text jsonb, parser regconfig, digest text)
    ), gone as (
      delete from entry e where e.product_id = any(${[...productIds]}::uuid[]) and ${here}
        and not exists (select from wanted w where w.product_id = e.product_id and w.branch_id = e.branch_id and w.locale = e.locale) returning 1
    ), made as (
    insert into entry (product_id, branch_id, locale, name, slug, card, category_ids, option_values, tags, numbers, stock, published_at, words, digest)
    select product_id, branch_id, locale, name, slug, card, array(select jsonb_array_elements_text(category_ids)::uuid), array(select jsonb_array_elements_text(option_values)),
      array(select jsonb_array_elements_text(tags)), numbers,
      stock, published_at,
      setweight(to_tsvector(parser, plain(name)), 'A') || setweight(to_tsvector('simple', plain(text ->> 'sku')), 'B')
        || setweight(to_tsvector(parser, plain(text ->> 'category')), 'B') || setweight(to_tsvector(parser, plain(text ->> 'tags')), 'C') || setweight(to_tsvector(parser, plain(text ->> 'body')), 'D')
        || array_to_tsvector(array[branch_id::text || ' ' || locale]), digest
    from wanted w
    where not exists (select from entry e where e.product_id = w.product_id and e.branch_id = w.branch_id and e.locale = w.locale and e.digest = w.digest)
    order by product_id, branch_id, locale
    on conflict (product_id, branch_id, locale) do update set name = excluded.name, slug = excluded.slug, card = excluded.card, category_ids = excluded.category_ids,
      option_values = excluded.option_values, tags = excluded.tags, numbers = excluded.numbers, stock = excluded.stock, published_at = excluded.published_at, words = excluded.words, digest = excluded.digest
    returning 1
    ) select 1 from gone union all select 1 from made`,
  )
  const prices = new Map(
    shown.flatMap((document) =>
      document.prices.map((price) => [
        `${document.product_id} ${document.branch_id} ${price.currency}`,
        { ...price, product_id: document.product_id, branch_id: document.branch_id },
      ]),
    ),
  )
  const priced = await changes(
    tx,
    sql`
    with wanted as (
      select * from jsonb_to_recordset(${JSON.stringify([...prices.values()])}::jsonb) as p(product_id uuid, branch_id uuid, currency text, min bigint, max bigint, compare_at text)
    ), gone as (
      delete from entry_price e where e.product_id = any(${[...productIds]}::uuid[]) and ${here}
        and not exists (select from wanted w where w.product_id = e.product_id and w.branch_id = e.branch_id and w.currency = e.currency) returning 1
    ), made as (
    insert into entry_price (product_id, branch_id, currency, min_minor, max_minor, reduced)
    select product_id, branch_id, currency, min, max, compare_at is not null from wanted w
    where not exists (select from entry_price e where e.product_id = w.product_id and e.branch_id = w.branch_id and e.currency = w.currency
      and e.min_minor = w.min and e.max_minor = w.max and e.reduced = (w.compare_at is not null))
    order by product_id, branch_id, currency
    on conflict (product_id, branch_id, currency) do update set min_minor = excluded.min_minor, max_minor = excluded.max_minor, reduced = excluded.reduced
    returning 1
    ) select 1 from gone union all select 1 from made`,
  )
  return written + priced > 0
}

async function changes(tx: Tx, statement: RawBuilder<unknown>): Promise<number> {
  return (await rows(tx, statement)).length
}

// Entries of one branch and language, as the index of names knows them.
const placed = (branchId: string, locale: string) =>
  sql`array[e.branch_id::text || ' ' || e.locale] @> array[${`${branchId} ${locale}`}]::text[]`

/** What shoppers look for. */
export interface Query {
  branchId: string
  locale: string
  currency: string
  text: string
  category: string | null
  priceMin: bigint | null
  priceMax: bigint | null
  inStock: boolean
  onSale: boolean
  /** Values by attribute, brand or feature: any of one attribute's, and all attributes. */
  options: Map<string, string[]>
  /** The address of a tag. */
  tag: string | null
  /** Between which numbers a feature lies. */
  ranges: Map<string, { min: number | null; max: number | null }>
  sort: string
  limit: number
  offset: number
}

function conditions(query: Query, without?: string) {
  // Branch and language stand among the words: the index of words alone finds what is there. Said twice, the database would count
  // on both to leave less, and look through everything the branch has beside it.
  const list = query.text
    ? [sql`e.words @@ (select q from words) and e.words @@ ${`'${query.branchId} ${query.locale}'`}::tsquery`]
    : [sql`e.branch_id = ${query.branchId} and e.locale = ${query.locale}`]
  if (query.tag !== null) list.push(sql`e.tags @> array[${query.tag}]::text[]`)
  if (query.category) list.push(sql`e.category_ids @> array[${query.category}::uuid]`)
  if (query.inStock) list.push(sql`e.stock <> 'out_of_stock'`)
  if (query.onSale) list.push(sql`p.reduced`)
  if (query.priceMin !== null && without !== 'price') list.push(sql`p.max_minor >= ${query.priceMin.toString()}::bigint`)
  if (query.priceMax !== null && without !== 'price') list.push(sql`p.min_minor <= ${query.priceMax.toString()}::bigint`)
  for (const [attribute, values] of query.options) {
    if (attribute !== without) list.push(sql`e.option_values && ${values.map((value) => `${attribute}:${value}`)}::text[]`)
  }
  if (without !== 'ranges')
    for (const [feature, { min, max }] of query.ranges)
      list.push(sql`(e.numbers ->> ${feature})::numeric between ${min ?? '-Infinity'}::numeric and ${max ?? 'Infinity'}::numeric`)
  return sql.join(list, sql` and `)
}

// All words must occur, as the language bends them or letter by letter. Worked out once, before the index is asked.
function wordsOf(query: Query) {
  const parser = PARSERS[query.locale] ?? 'simple'
  return query.text
    ? sql`with words as materialized (select websearch_to_tsquery(${parser}::regconfig, plain(${query.text})) || websearch_to_tsquery('simple', plain(${query.text})) as q)`
    : sql``
}

const from = (query: Query) =>
  sql`entry e join entry_price p on p.product_id = e.product_id and p.branch_id = e.branch_id and p.currency = ${query.currency}`

function order(query: Query) {
  if (query.sort === 'price') return sql`p.min_minor, e.product_id`
  if (query.sort === '-price') return sql`p.min_minor desc, e.product_id`
  if (query.sort === 'name') return sql`e.name, e.product_id`
  if (query.text && query.sort !== 'newest')
    return sql`ts_rank(e.words, (select q from words)) desc, e.published_at desc, e.product_id desc`
  return sql`e.published_at desc, e.product_id desc`
}

/** A page of products and how many there are. */
export async function searchEntries(db: Db, query: Query): Promise<{ cards: unknown[]; total: number }> {
  const found = await rows(db, query.text ? pageOfWords(query) : pageOfAll(query))
  return { cards: found.map((row) => row.card), total: found[0]?.total ?? 0 }
}

// Words are looked up once, for the page and for the count.
function pageOfWords(query: Query) {
  return sql<{ card: unknown; total: number }>`
    ${wordsOf(query)} select e.card, count(*) over ()::int as total from ${from(query)} where ${conditions(query)}
    order by ${order(query)} limit ${query.limit} offset ${query.offset}`
}

// Which products stand on the page is found by indexes, or by keys alone, and only theirs are the cards that are read. Where the
// order is that of an index, it spares looking at all that is only counted.
function pageOfAll(query: Query) {
  return sql<{ card: unknown; total: number }>`
    select shown.card, (select count(*)::int from ${from(query)} where ${conditions(query)}) as total
    from unnest(array(
      select e.product_id from ${from(query)} where ${conditions(query)}
      order by ${order(query)} limit ${query.limit} offset ${query.offset}
    )) with ordinality as hit (id, n)
    join entry shown on shown.product_id = hit.id and shown.branch_id = ${query.branchId} and shown.locale = ${query.locale}
    order by hit.n`
}

/** Products whose name is nearly what was typed, for a search that found nothing. */
export async function similarEntries(db: Db, query: Query): Promise<unknown[]> {
  const found = await rows(
    db,
    sql<{ card: unknown }>`
      select e.card from entry e, plain(${query.text}) typed where ${placed(query.branchId, query.locale)} and typed <% plain(e.name)
      order by word_similarity(typed, plain(e.name)) desc, e.published_at desc limit ${query.limit}`,
  )
  return found.map((row) => row.card)
}

/** How many products each option value and category has among those found, each counted as if it alone were not chosen yet. */
export async function countFacets(db: Db, query: Query, chosen: readonly string[]) {
  const price = await rows(
    db,
    sql<{
      min: bigint | null
      max: bigint | null
    }>`${wordsOf(query)} select min(p.min_minor) as min, max(p.max_minor) as max from ${from(query)} where ${conditions(query, 'price')}`,
  )
  const counts = async (without?: string) =>
    rows(
      db,
      sql<{
        option: string
        count: number
      }>`${wordsOf(query)} select option, count(*)::int as count from ${from(query)}, unnest(e.option_values) option where ${conditions(query, without)} group by option`,
    )
  const all = await counts()
  const own = await Promise.all(
    chosen.map(async (attribute) => (await counts(attribute)).filter((row) => row.option.startsWith(`${attribute}:`))),
  )
  const options = [...all.filter((row) => !chosen.some((attribute) => row.option.startsWith(`${attribute}:`))), ...own.flat()]
  const categories = await rows(
    db,
    sql<{
      category: string
      count: number
    }>`${wordsOf(query)} select category, count(*)::int as count from ${from(query)}, unnest(e.category_ids) category where ${conditions(query)} group by category order by count desc limit 50`,
  )
  const ranges = await rows(
    db,
    sql<{ feature: string; min: number; max: number }>`
      ${wordsOf(query)} select n.key as feature, min(n.value::numeric)::float8 as min, max(n.value::numeric)::float8 as max
      from ${from(query)}, jsonb_each_text(e.numbers) n where ${conditions(query, 'ranges')} group by n.key`,
  )
  return { price: price[0], options, categories, ranges }
}

/** Names that begin with, or contain, what is being typed. */
export function suggestEntries(db: Db, query: { branchId: string; locale: string; text: string; limit: number }) {
  const like = query.text.replace(/[\\%_]/g, '\\$&')
  return rows(
    db,
    sql<{ name: string; slug: string; image: unknown }>`
      select e.name, e.slug, e.card -> 'image' as image from entry e
      where ${placed(query.branchId, query.locale)} and plain(e.name) like '%' || plain(${like}) || '%'
      order by plain(e.name) like plain(${like}) || '%' desc, length(e.name), e.name limit ${query.limit}`,
  )
}
