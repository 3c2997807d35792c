import pg from 'pg'

const ADJECTIVES = [
  'Amber',
  'Azure',
  'Brisk',
  'Calm',
  'Coral',
  'Crisp',
  'Dusky',
  'Early',
  'Fine',
  'Gentle',
  'Golden',
  'Grand',
  'Hazel',
  'Honest',
  'Indigo',
  'Ivory',
  'Jade',
  'Keen',
  'Lively',
  'Lunar',
  'Mellow',
  'Misty',
  'Noble',
  'Northern',
  'Ochre',
  'Olive',
  'Pale',
  'Plain',
  'Quiet',
  'Royal',
  'Rustic',
  'Sable',
  'Sandy',
  'Silver',
  'Slate',
  'Soft',
  'Solar',
  'Stout',
  'Sunny',
  'Teal',
  'Tidy',
  'Umber',
  'Vivid',
  'Warm',
  'Western',
  'Wild',
  'Winter',
  'Woven',
  'Young',
  'Zesty',
]
const NOUNS = [
  'Apron',
  'Basket',
  'Blanket',
  'Bottle',
  'Bowl',
  'Box',
  'Brush',
  'Candle',
  'Carafe',
  'Cardigan',
  'Chair',
  'Clock',
  'Coat',
  'Cup',
  'Curtain',
  'Cushion',
  'Desk',
  'Dish',
  'Dress',
  'Easel',
  'Flask',
  'Frame',
  'Glove',
  'Hammock',
  'Hat',
  'Jacket',
  'Jar',
  'Kettle',
  'Knife',
  'Ladder',
  'Lamp',
  'Lantern',
  'Mat',
  'Mirror',
  'Mug',
  'Pan',
  'Pillow',
  'Pitcher',
  'Planter',
  'Plate',
  'Pot',
  'Quilt',
  'Rack',
  'Robe',
  'Rug',
  'Sandal',
  'Scarf',
  'Shawl',
  'Shelf',
  'Shirt',
  'Shoe',
  'Skirt',
  'Sofa',
  'Spoon',
  'Stool',
  'Sweater',
  'Table',
  'Tablecloth',
  'Teapot',
  'Towel',
  'Tray',
  'Vase',
  'Vest',
  'Watch',
  'Wreath',
]
const MATERIALS = [
  'Linen',
  'Wool',
  'Cotton',
  'Silk',
  'Oak',
  'Walnut',
  'Copper',
  'Brass',
  'Clay',
  'Glass',
  'Marble',
  'Leather',
  'Felt',
  'Cork',
  'Rattan',
  'Steel',
  'Enamel',
  'Bamboo',
  'Hemp',
  'Velvet',
]

/** Name of the product with a number. */
export function nameOf(number: number): string {
  const pick = (list: readonly string[], step: number) => list[Math.floor(number / step) % list.length] ?? ''
  return `${pick(ADJECTIVES, 1)} ${pick(MATERIALS, ADJECTIVES.length)} ${pick(NOUNS, 7)} ${number}`
}

const COUPONS = 100

/** Code of one of the coupons of 10 percent, at random. */
export function someCode(): string {
  return `BENCH-${Math.floor(Math.random() * COUPONS)}`
}

/** Slug of the product with a number. */
export function slugOf(number: number): string {
  return nameOf(number).toLowerCase().replaceAll(' ', '-')
}

/** What is looked for to find the product with a number: three of its words. */
export function queryOf(number: number): string {
  return nameOf(number).split(' ').slice(0, 3).join(' ')
}

/** Fills a fresh shop with published products of two variants each in 50 categories, by set-based SQL. */
export async function seedShop(url: string, products: number): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ id: string }>('select id from store.branch where is_default')
  const branch = rows[0]?.id
  await client.query(
    `insert into store.setting (key, value, updated_by) values ('locales', '["en"]', 'bench'), ('reservation_minutes', '60', 'bench') on conflict do nothing`,
  )
  await client.query('set search_path to catalog, public')
  await client.query(`
    create temporary table n as select i, gen_random_uuid() as product, gen_random_uuid() as small, gen_random_uuid() as large from generate_series(0, ${products - 1}) i;
    create index on n (i); analyze n;
    insert into media (id, alt, width, height, url, renditions)
      select gen_random_uuid(), '', 720, 720, '/media/00/' || k || '/720.webp', jsonb_build_array(jsonb_build_object('width', 320, 'url', '/media/00/' || k || '/320.webp', 'type', 'image/webp'),
        jsonb_build_object('width', 720, 'url', '/media/00/' || k || '/720.webp', 'type', 'image/webp')) from generate_series(1, 100) k;
    insert into attribute (code, id, translations) values ('size', gen_random_uuid(), '{"en":{"name":"Size"}}') on conflict do nothing;
    insert into attribute_value (attribute, code, translations, position) values ('size', 'small', '{"en":{"label":"Small"}}', 1), ('size', 'large', '{"en":{"label":"Large"}}', 2) on conflict do nothing;
  `)
  const root = '00000000-0000-7000-8000-000000000000'
  await client.query(
    `insert into category (id, path, translations) values ('${root}', array['${root}'::uuid], '{"en":{"name":"All","slug":"all"}}')`,
  )
  await client.query(`with made as (
      insert into category (id, parent_id, path, translations)
      select c, '${root}', array['${root}'::uuid, c], jsonb_build_object('en', jsonb_build_object('name', 'Aisle ' || k, 'slug', 'aisle-' || k))
      from (select k, ('00000000-0000-7000-8000-' || lpad(k::text, 12, '0'))::uuid as c from generate_series(1, 50) k) s returning id, translations)
    insert into category_slug (locale, slug, category_id) select 'en', translations -> 'en' ->> 'slug', id from made`)
  const names = Array.from({ length: products }, (_, number) => nameOf(number))
  const slugs = Array.from({ length: products }, (_, number) => slugOf(number))
  await client.query('create temporary table name (i int primary key, name text, slug text)')
  for (let at = 0; at < products; at += 20_000) {
    await client.query(
      'insert into name select o + $3::int - 1, n, s from unnest($1::text[], $2::text[]) with ordinality as t(n, s, o)',
      [names.slice(at, at + 20_000), slugs.slice(at, at + 20_000), at],
    )
  }
  await client.query(`
    insert into product (id, sku, type, status, options, tags, published_at, created_at) select product, 'B-' || i, 'physical', 'published', '{size}', array['bench'], now() - i * interval '1 second', now() - i * interval '1 second' from n;
    insert into product_translation (product_id, locale, name, slug, description, short_description)
      select product, 'en', name, slug, '<p>' || name || ' is made by hand in a small workshop from what the name says, and lasts for years when it is looked after.</p><ul><li>Two sizes</li><li>Made to be mended</li></ul>', name || ', made by hand.' from n join name using (i);
    insert into product_category (product_id, category_id, position) select product, ('00000000-0000-7000-8000-' || lpad((1 + i % 50)::text, 12, '0'))::uuid, 1 from n;
    insert into product_media (product_id, media_id, position) select product, (select id from media order by id offset n.i % 100 limit 1), 1 from n;
    insert into variant (id, product_id, sku, options, options_key, position) select small, product, 'B-' || i || '-S', '[{"attribute":"size","value":"small"}]', '[["size","small"]]', 0 from n;
    insert into variant (id, product_id, sku, options, options_key, position) select large, product, 'B-' || i || '-L', '[{"attribute":"size","value":"large"}]', '[["size","large"]]', 1 from n;
    insert into price (product_id, currency, amount_minor, compare_at_minor) select product, 'USD', 500 + (i * 37) % 20000, case when i % 5 = 0 then 21000 end from n;
    insert into inventory (variant_id, branch_id, product_id, on_hand, shown_level) select v, '${branch}', product, 1000000, 'in' from n, unnest(array[small, large]) v;
    insert into movement (variant_id, branch_id, product_id, type, quantity, before, after, actor) select variant_id, branch_id, product_id, 'restock', on_hand, 0, on_hand, '{"kind":"system","id":null,"name":"bench"}' from inventory;
    insert into listing (product_id, branch_id) select product, '${branch}' from n;
    insert into store.tax_rate (id, tax_class, country, basis_points) values (gen_random_uuid(), 'standard', 'UA', 2000);
    insert into promotions.coupon (id, branch_id, type, code, translations, percent_points, published)
      select gen_random_uuid(), '${branch}', 'timed', 'BENCH-' || i, '{"en":{"name":"Bench"}}', 1000, true from generate_series(0, ${COUPONS - 1}) i;
  `)
  await refreshStatistics(client, 'analyze')
  await client.end()
}

/** Numbers of products: from the seed, at random. */
export function someNumber(products: number): number {
  return Math.floor(Math.random() * products)
}

/**
 * Does at once what autovacuum does within a minute of such a filling. Like autovacuum it leaves empty tables alone: one that
 * was found empty is planned for as empty, by every connection, until it is looked at again.
 */
export async function refreshStatistics(client: pg.Client, how: 'analyze' | 'vacuum analyze'): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    'select relid::regclass::text as name from pg_stat_user_tables where n_tup_ins > 0',
  )
  for (const table of rows) await client.query(`${how} ${table.name}`)
}
