import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { sql } from 'kysely'
import pg from 'pg'
import { create } from '#test/kit/product.ts'
import { ADMIN, openShop } from '#test/kit/shop.ts'

const MIGRATION = readFileSync(new URL('../migrations/0061-features.sql', import.meta.url), 'utf8')

test('names and values of before become known features, in each language, in kept revisions too; vendors become brands', async () => {
  await using shop = await openShop()
  const product = (await create(shop)).body
  const other = (await create(shop)).body
  const db = shop.runtime.db('catalog')
  await sql`drop table feature_value, feature, feature_group`.execute(db)
  await sql`drop index product_features, variant_has_options`.execute(db)
  await sql`alter table attribute drop column position, drop column version`.execute(db)
  await sql`alter table attribute_value drop column retired`.execute(db)
  const old = JSON.stringify([
    { name: 'Brand', value: 'Kashan House' },
    { name: 'Material', value: 'Wool', locale: 'en' },
    { name: 'جنس', value: 'پشم', locale: 'fa' },
    { name: 'Made in', value: 'Iran', locale: 'en' },
    { name: 'ساخت', value: 'ایران', locale: 'fa' },
    { name: 'Care', value: 'By hand' },
  ])
  await sql`update product set features = ${old}::jsonb where id = ${product.id}`.execute(db)
  await sql`update revision set snapshot = jsonb_set(snapshot, '{features}', ${old}::jsonb) where product_id = ${product.id}`.execute(
    db,
  )
  await sql`update product set features = '[{"name": "جنس", "value": "کتان", "locale": "fa"}]' where id = ${other.id}`.execute(db)
  const {
    rows: [owner],
  } = await sql<{ role: string }>`select current_user as role`.execute(db)
  const client = new pg.Client({
    connectionString: shop.databaseUrl,
    options: `-c role=${owner?.role} -c search_path=catalog,public`,
  })
  await client.connect()
  await client.query(MIGRATION)
  await client.end()
  const { rows } = await sql<{ features: object; brand: string | null }>`
    select p.features, b.slug as brand from product p left join brand b on b.id = p.brand_id where p.id in (${product.id}, ${other.id}) order by p.created_at`.execute(
    db,
  )
  const wanted = [
    { feature: 'material', text: { en: 'Wool', fa: 'پشم' } },
    { feature: 'made_in', text: { en: 'Iran', fa: 'ایران' } },
    { feature: 'care', text: { en: 'By hand' } },
  ]
  assert.deepEqual(rows[0], { features: wanted, brand: 'kashan-house' })
  assert.deepEqual(rows[1]?.features, [{ feature: 'material', text: { fa: 'کتان' } }])
  const token = await shop.signIn(ADMIN)
  const known = await shop.call<{ data: { code: string; kind: string; translations: Record<string, { name: string }> }[] }>(
    'GET /features',
    undefined,
    { token },
  )
  assert.deepEqual(
    known.body.data.map((one) => [one.code, one.kind, one.translations['fa']?.name]),
    [
      ['care', 'text', undefined],
      ['made_in', 'text', 'ساخت'],
      ['material', 'text', 'جنس'],
    ],
  )
  const kept = await shop.call<{ document: { features: object } }>(`GET /products/${product.id}/revisions/1`, undefined, {
    token,
  })
  assert.match(JSON.stringify(kept.body), /"material":\{"text":\{"en":"Wool"/)
})
