import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import Type, { type Static } from 'typebox'
import type { Shop } from '#contracts/calls.ts'
import { Currency, Id, LocaleCode, OneOf } from '#contracts/shapes.ts'
import { AppError } from '#lib/errors.ts'
import { open } from '#platform/operation/access.ts'
import type { Context } from '#platform/operation/context.ts'
import { operation } from '#platform/operation/operation.ts'
import { shopOf } from '#platform/shop.ts'
import { type ChannelItem, itemsOf } from '../channels/item.ts'
import type { Page } from '../documents/page.ts'
import { branchSlugs } from '../exchange/branch-slugs.ts'
import { type Chunk, listChunks, within } from './chunks.ts'
import { FACEBOOK_HEAD, facebookLine } from './facebook.ts'
import { GOOGLE_END, googleHead, googleItem } from './google.ts'
import { keptParts } from './kept-parts.ts'
import { sendMade } from './send-made.ts'

// Pages read at once: few enough that others get their turn between two readings.
const BATCH = 50
// Changes when the text of a feed does, so that no part of another release is sent.
const RELEASE = '1'

const Feed = Type.Object({ file: OneOf(['google.xml', 'facebook.csv']), branch_id: Id, locale: LocaleCode, currency: Currency })
type Feed = Static<typeof Feed>

/** Finds a product feed: one for each branch, language and currency of the shop (CAT-53). */
export const getFeed = operation('feed.get', {
  access: open,
  limit: 60,
  input: Type.Object(
    {
      branch: Type.String({ maxLength: 100 }),
      locale: Type.String({ maxLength: 5 }),
      currency: Type.String({ maxLength: 5 }),
      file: Feed.properties.file,
    },
    { additionalProperties: false },
  ),
  output: Feed,
  fails: ['feed_not_found'],
  async run(ctx, { branch, locale, currency, file }) {
    const branchId = (await branchSlugs(ctx)).get(branch)
    const shop = branchId ? await shopOf(ctx, branchId) : undefined
    const language = shop?.locales.find((known) => known === locale)
    if (!branchId || !language || !shop?.currencies.some(({ code }) => code === currency))
      throw new AppError(
        'not_found',
        'feed_not_found',
        'There is no such feed: its address is /feeds/<branch>/<language>/<CURRENCY>/google.xml or facebook.csv.',
      )
    return { file, branch_id: branchId, locale: language, currency }
  },
})

/** Sends the feed, stretch by stretch as it is read or made; never is all of it in memory. */
export async function feedReply(request: FastifyRequest, reply: FastifyReply, output: unknown, ctx: Context): Promise<unknown> {
  const feed = output as Feed
  const shop = await ctx.call('store.getShop', { branch_id: feed.branch_id, locale: feed.locale })
  const chunks = await listChunks(ctx.db)
  const type = feed.file === 'google.xml' ? 'application/xml; charset=utf-8' : 'text/csv; charset=utf-8'
  const name = [
    RELEASE,
    feed.file,
    feed.branch_id,
    feed.locale,
    feed.currency,
    ctx.runtime.config.publicUrl,
    shop.name,
    shop.base_currency,
  ]
  return sendMade(request, reply, { type, name, chunks, body: () => Readable.from(textOf(ctx, feed, shop, chunks, name)) })
}

async function* textOf(
  ctx: Context,
  feed: Feed,
  shop: Shop,
  chunks: readonly Chunk[],
  name: readonly string[],
): AsyncGenerator<string> {
  const isGoogle = feed.file === 'google.xml'
  const kept = keptParts(ctx.runtime.config, name)
  const line = isGoogle ? googleItem : (item: ChannelItem) => facebookLine(item, shop.name)
  yield isGoogle
    ? googleHead({ name: shop.name, url: `${ctx.runtime.config.publicUrl}/${feed.locale}` })
    : `\ufeff${FACEBOOK_HEAD}`
  for (const chunk of chunks) yield await kept.text(chunk, () => make(ctx, feed, shop, chunk, line))
  if (isGoogle) yield GOOGLE_END
}

async function make(ctx: Context, feed: Feed, shop: Shop, chunk: Chunk, line: (item: ChannelItem) => string): Promise<string> {
  const { publicUrl } = ctx.runtime.config
  // The page that a feed leads to asks the price that the feed says.
  const query = feed.currency === shop.base_currency ? '' : `?currency=${feed.currency}`
  let text = ''
  let after: string | null = null
  for (;;) {
    const pages: { product_id: string; page: Page }[] = await ctx.rows(
      sql<{ product_id: string; page: Page }>`select d.product_id, d.page from product_document d
        where ${within(chunk, sql`d.product_id`)} and (${after}::uuid is null or d.product_id > ${after}::uuid)
          and d.branch_id = ${feed.branch_id} and d.locale = ${feed.locale} and d.visible
        order by d.product_id limit ${BATCH}`,
    )
    for (const { page } of pages)
      for (const item of itemsOf(page, feed.currency, feed.locale, publicUrl)) text += line({ ...item, url: item.url + query })
    after = pages.at(-1)?.product_id ?? null
    if (pages.length < BATCH) return text
  }
}
