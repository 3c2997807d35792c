import {
  type Change,
  type ChannelFacts,
  defineAdapter,
  type Link,
  type ListingProblem,
  type Outcome,
  type Reply,
} from '../adapter.ts'
import type { OfferedItem } from '../item.ts'

/** Attributes of a listing by their names in Amazon's product type definitions, each a list of values. */
type Attributes = Record<string, Record<string, unknown>[]>

const NAME_MAX = 200
const DESCRIPTION_MAX = 2_000
const MORE_IMAGES = 8
const LANGUAGES: Record<string, string> = { en: 'en_US', fa: 'en_US', ar: 'ar_AE', uk: 'en_US' }

/**
 * Offers items on Amazon by the Selling Partner API, Listings Items 2021-08-01: putListingsItem for what is new,
 * patchListingsItem for what is there, deleteListingsItem for what is to go, one item a request. Login with Amazon gives the
 * access token. https://developer-docs.amazon.com/sp-api/docs/listings-items-api-v2021-08-01-reference
 */
export const amazonAdapter = defineAdapter<Attributes>({
  batch: 20,
  needs: { options: ['seller_id', 'marketplace_id'], credentials: ['client_id', 'client_secret', 'refresh_token'] },
  defaults: {
    api_address: 'https://sellingpartnerapi-eu.amazon.com',
    token_address: 'https://api.amazon.com/auth/o2/token',
    product_type: 'PRODUCT',
  },
  account: {
    tokenRequest: (options, credentials) => ({
      url: options.token_address ?? '',
      headers: {},
      body: new URLSearchParams({ grant_type: 'refresh_token', ...credentials }),
    }),
    headers: (token) => ({ 'x-amz-access-token': token }),
    // The gateway answers 403 for a token that is over and for one that never was; only a new one can tell.
    isOver: (reply) => reply.status === 401 || (reply.status === 403 && /token/i.test(JSON.stringify(reply.body))),
  },
  transform(item, facts) {
    if (item.images.length === 0)
      return { problems: [{ code: 'image_needed', detail: 'Amazon takes no item without a picture.', severity: 'error' }] }
    return { payload: attributesOf(item, facts) }
  },
  create: (link, changes) =>
    each(changes, (change) =>
      link.call({
        method: 'PUT',
        path: pathOf(link, change.sku),
        body: { productType: link.facts.options.product_type, requirements: 'LISTING', attributes: change.payload },
      }),
    ),
  update: (link, changes) =>
    each(changes, (change) =>
      link.call({
        method: 'PATCH',
        path: pathOf(link, change.sku),
        body: {
          productType: link.facts.options.product_type,
          patches: Object.entries(change.payload).map(([name, value]) => ({ op: 'replace', path: `/attributes/${name}`, value })),
        },
      }),
    ),
  remove: (link, changes) =>
    each(changes, async (change) => {
      const reply = await link.call({ method: 'DELETE', path: pathOf(link, change.sku) })
      return reply.status === 404 ? { ...reply, status: 200, body: { status: 'ACCEPTED' } } : reply
    }),
})

function pathOf({ facts }: Link, sku: string): string {
  const query = new URLSearchParams({ marketplaceIds: facts.options.marketplace_id ?? '', issueLocale: 'en_US' })
  return `/listings/2021-08-01/items/${encodeURIComponent(facts.options.seller_id ?? '')}/${encodeURIComponent(sku)}?${query}`
}

async function* each<P>(changes: readonly Change<P>[], ask: (change: Change<P>) => Promise<Reply>): AsyncGenerator<Outcome> {
  for (const change of changes) yield outcomeOf(change, await ask(change))
}

function outcomeOf(change: Change, { status, body }: Reply): Outcome {
  const { variantId } = change
  const answer = (body ?? {}) as { status?: string; submissionId?: string; issues?: Issue[]; errors?: Issue[] }
  const problems = [...(answer.issues ?? []), ...(answer.errors ?? [])].map(problemOf)
  if (status >= 500) return { variantId, kind: 'again', problems: orSaid(problems, status) }
  if (status >= 400 || answer.status === 'INVALID') return { variantId, kind: 'refused', problems: orSaid(problems, status) }
  return { variantId, kind: 'done', remote: { submission_id: answer.submissionId ?? '' }, problems }
}

interface Issue {
  code?: string
  message?: string
  details?: string
  severity?: string
  attributeNames?: string[]
}

function problemOf(issue: Issue): ListingProblem {
  const names = issue.attributeNames?.length ? ` (${issue.attributeNames.join(', ')})` : ''
  const isMild = issue.severity === 'WARNING' || issue.severity === 'INFO'
  const detail = `${issue.message ?? ''}${issue.details ? ` ${issue.details}` : ''}${names}`.trim()
  return { code: issue.code ?? 'unknown', detail, severity: isMild ? 'warning' : 'error' }
}

function orSaid(problems: ListingProblem[], status: number): ListingProblem[] {
  return problems.length > 0 ? problems : [{ code: `http_${status}`, detail: `Amazon answered ${status}.`, severity: 'error' }]
}

function attributesOf(item: OfferedItem, { locale, options }: ChannelFacts): Attributes {
  const marketplace_id = options.marketplace_id ?? ''
  const language_tag = LANGUAGES[locale] ?? 'en_US'
  const said = (value: string) => [{ value, language_tag, marketplace_id }]
  const image = (url: string) => [{ media_location: url, marketplace_id }]
  const priced = (value: number) => [{ schedule: [{ value_with_tax: value }] }]
  return {
    item_name: said(item.title.slice(0, NAME_MAX)),
    product_description: said(item.description.slice(0, DESCRIPTION_MAX)),
    condition_type: [{ value: 'new_new', marketplace_id }],
    ...(item.brand ? { brand: said(item.brand) } : {}),
    ...(item.gtin
      ? {
          externally_assigned_product_identifier: [
            {
              type: item.gtin.length === 12 ? 'upc' : item.gtin.length === 14 ? 'gtin' : 'ean',
              value: item.gtin,
              marketplace_id,
            },
          ],
        }
      : { supplier_declared_has_product_identifier_exemption: [{ value: true, marketplace_id }] }),
    main_product_image_locator: image(item.images[0] ?? ''),
    ...Object.fromEntries(
      item.images.slice(1, 1 + MORE_IMAGES).map((url, at) => [`other_product_image_locator_${at + 1}`, image(url)]),
    ),
    ...(item.before === null ? {} : { list_price: [{ currency: item.currency, value_with_tax: item.before, marketplace_id }] }),
    purchasable_offer: [{ currency: item.currency, audience: 'ALL', our_price: priced(item.price), marketplace_id }],
    fulfillment_availability: [{ fulfillment_channel_code: 'DEFAULT', quantity: item.pieces }],
  }
}
