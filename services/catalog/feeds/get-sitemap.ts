import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import Type from 'typebox'
import type { Shop } from '#contracts/calls.ts'
import { AppError } from '#lib/errors.ts'
import { LOCALES, type Locale } from '#lib/locale.ts'
import { open } from '#platform/operation/access.ts'
import type { Context } from '#platform/operation/context.ts'
import { operation } from '#platform/operation/operation.ts'
import { shopOf } from '#platform/shop.ts'
import { treeOf } from '../categories/tree.ts'
import { type Chunk, listChunks, within } from './chunks.ts'
import { keptParts } from './kept-parts.ts'
import { sendMade } from './send-made.ts'
import { entriesOf, indexOf, NOTHING_TO_READ, type Place, robotsText, URLSET } from './sitemap.ts'

const RELEASE = '1'
const XML = 'application/xml; charset=utf-8'

const Text = Type.Object({ text: Type.String() })

/** What crawlers are asked to leave alone (CAT-53). */
export const getRobots = operation('sitemap.robots', {
  access: open,
  input: Type.Object({}, { additionalProperties: false }),
  output: Text,
  async run(ctx) {
    if (!(await ctx.setting<boolean>('seo_indexing'))) return { text: NOTHING_TO_READ }
    return { text: robotsText(ctx.runtime.config.publicUrl, (await shopOf(ctx)).locales) }
  },
})

/** Sends robots.txt. */
export function robotsReply(_request: FastifyRequest, reply: FastifyReply, output: unknown): unknown {
  return reply
    .type('text/plain; charset=utf-8')
    .header('cache-control', 'public, max-age=3600')
    .send((output as { text: string }).text)
}

/** The index of the sitemaps: pages, categories, and products by some hundreds (CAT-53). */
export const getSitemapIndex = operation('sitemap.index', {
  access: open,
  limit: 240,
  input: Type.Object({}, { additionalProperties: false }),
  output: Text,
  async run(ctx) {
    const { publicUrl } = ctx.runtime.config
    const shop = await shopOf(ctx)
    const part = (name: string, changed: string | null) => ({ url: `${publicUrl}/sitemaps/${name}.xml`, changed })
    const chunks = await listChunks(ctx.db)
    const filled = await ctx.rows(
      sql<{
        number: number
      }>`select c.number from (select number, first_id, lead(first_id) over (order by first_id) as end_id from feed_chunk) c
        where exists (select from product_document d where d.product_id >= c.first_id and (c.end_id is null or d.product_id < c.end_id)
          and d.branch_id = ${shop.branch.id} and d.locale = ${shop.default_locale} and d.visible)`,
    )
    const numbers = new Set(filled.map((row) => row.number))
    const categories = await categoryPlaces(ctx, shop)
    const latest = (dates: (string | null)[]) => dates.reduce((a, b) => ((b ?? '') > (a ?? '') ? b : a), null)
    const parts = [
      part('pages', latest(chunks.map((chunk) => chunk.changed_at))),
      ...(categories.length > 0 ? [part('categories', latest(categories.map((place) => place.changed)))] : []),
      ...chunks.filter((chunk) => numbers.has(chunk.number)).map((chunk) => part(`products-${chunk.number}`, chunk.changed_at)),
    ]
    return { text: indexOf(parts) }
  },
})

/** Sends the index. */
export function indexReply(_request: FastifyRequest, reply: FastifyReply, output: unknown): unknown {
  return reply
    .type(XML)
    .header('cache-control', 'public, max-age=300')
    .send((output as { text: string }).text)
}

/** Finds one of the sitemaps: `pages.xml`, `categories.xml`, `products-7.xml`. */
export const getSitemap = operation('sitemap.get', {
  access: open,
  limit: 600,
  input: Type.Object({ file: Type.String({ maxLength: 40 }) }, { additionalProperties: false }),
  output: Type.Object({ kind: Type.String(), number: Type.Integer() }),
  fails: ['sitemap_not_found'],
  async run(_ctx, { file }) {
    const [, kind, , number] = /^(pages|categories|products(-(\d{1,9})))\.xml$/.exec(file) ?? []
    if (!kind) throw noSitemap()
    return { kind: number ? 'products' : kind, number: Number(number ?? 0) }
  },
})

/** Sends a sitemap. */
export async function sitemapReply(
  request: FastifyRequest,
  reply: FastifyReply,
  output: unknown,
  ctx: Context,
): Promise<unknown> {
  const { kind, number } = output as { kind: string; number: number }
  const shop = await shopOf(ctx)
  const { publicUrl } = ctx.runtime.config
  if (kind !== 'products') {
    const places = kind === 'pages' ? [homePlace(shop)] : await categoryPlaces(ctx, shop)
    const entries = places.map((place) => entriesOf(place, publicUrl, shop.default_locale))
    return reply
      .type(XML)
      .header('cache-control', 'public, max-age=300')
      .send(URLSET.head + entries.join('') + URLSET.end)
  }
  const chunk = (await listChunks(ctx.db)).find((one) => one.number === number)
  if (!chunk) throw noSitemap()
  const name = [RELEASE, 'sitemap', shop.branch.id, shop.default_locale, ...shop.locales, publicUrl]
  const body = async function* () {
    yield URLSET.head
    yield await keptParts(ctx.runtime.config, name).text(chunk, () => productEntries(ctx, shop, chunk))
    yield URLSET.end
  }
  return sendMade(request, reply, { type: XML, name, chunks: [chunk], body: () => Readable.from(body()) })
}

async function productEntries(ctx: Context, shop: Shop, chunk: Chunk): Promise<string> {
  const { publicUrl } = ctx.runtime.config
  const found = await ctx.rows(
    sql<{ slugs: Partial<Record<Locale, string>>; changed: string; images: string[] | null }>`
      select json_object_agg(d.locale, d.slug) as slugs, max(p.updated_at) as changed,
        (max((select json_agg(m ->> 'url')::text from json_array_elements(d.page -> 'media') m)) filter (where d.locale = ${shop.default_locale}))::json as images
      from product_document d join product p on p.id = d.product_id
      where ${within(chunk, sql`d.product_id`)} and d.branch_id = ${shop.branch.id} and d.locale = any(${[...shop.locales]}::text[]) and d.visible
      group by d.product_id order by d.product_id`,
  )
  return found
    .map(({ slugs, changed, images }) =>
      entriesOf(
        { paths: pathsOf('/p/', slugs), changed, images: (images ?? []).map((url) => new URL(url, publicUrl).href) },
        publicUrl,
        shop.default_locale,
      ),
    )
    .join('')
}

async function categoryPlaces(ctx: Context, shop: Shop): Promise<Place[]> {
  const trees = await Promise.all(
    shop.locales.map(async (locale) => [locale, await treeOf(ctx, locale, shop.branch.id)] as const),
  )
  const dates = await ctx.rows(
    sql<{ id: string; changed: string }>`select id, coalesce(changed_at, created_at) as changed from category`,
  )
  const changed = new Map(dates.map((row) => [row.id, row.changed]))
  return [...(trees[0]?.[1].byId.values() ?? [])].map((node) => ({
    paths: pathsOf('/c/', Object.fromEntries(trees.map(([locale, tree]) => [locale, tree.byId.get(node.id)?.slug ?? node.slug]))),
    changed: changed.get(node.id) ?? null,
    images: node.image ? [new URL(node.image.url, ctx.runtime.config.publicUrl).href] : [],
  }))
}

function homePlace(shop: Shop): Place {
  return { paths: Object.fromEntries(shop.locales.map((locale) => [locale, `/${locale}`])), changed: null, images: [] }
}

function pathsOf(prefix: string, slugs: Partial<Record<Locale, string>>): Partial<Record<Locale, string>> {
  const paths = LOCALES.flatMap((locale) => {
    const slug = slugs[locale]
    return slug === undefined ? [] : [[locale, `/${locale}${prefix}${encodeURIComponent(slug)}`]]
  })
  return Object.fromEntries(paths)
}

function noSitemap(): AppError {
  return new AppError('not_found', 'sitemap_not_found', 'There is no such sitemap; /sitemap.xml names those there are.')
}
