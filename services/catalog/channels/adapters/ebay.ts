import {
  type Change,
  type ChannelFacts,
  defineAdapter,
  type Link,
  type ListingProblem,
  type Outcome,
  type Remote,
  type Reply,
} from '../adapter.ts'
import type { OfferedItem } from '../item.ts'

const INVENTORY = '/sell/inventory/v1'
const TITLE_MAX = 80
const DESCRIPTION_MAX = 4_000
const IMAGES_MAX = 24
const ASPECT_MAX = 65
const SCOPE = 'https://api.ebay.com/oauth/api_scope/sell.inventory'
// What eBay says of an offer that there is already, and of an item or an offer that there is not.
const OFFER_EXISTS = 25_002
const NOT_THERE = [25_710, 25_713]
const SKU = /^[A-Za-z0-9_\-. ]{1,50}$/

interface Listing {
  item: { product: object; condition: string; availability: object }
  offer: object
}

interface EbayError {
  errorId?: number
  message?: string
  longMessage?: string
  parameters?: { name: string; value: string }[]
}

interface Said {
  errors?: EbayError[]
  warnings?: EbayError[]
  offerId?: string
  listingId?: string
}

/**
 * Offers items on eBay by the Inventory API v1: bulkCreateOrReplaceInventoryItem says what the items are (25 at a time),
 * createOffer or updateOffer what they cost, publishOffer puts them on sale; deleteInventoryItem ends all of it. The token
 * comes by the refresh token grant. https://developer.ebay.com/api-docs/sell/inventory/overview.html
 */
export const ebayAdapter = defineAdapter<Listing>({
  batch: 25,
  needs: {
    options: ['marketplace_id', 'category_id', 'location_key', 'fulfillment_policy_id', 'payment_policy_id', 'return_policy_id'],
    credentials: ['client_id', 'client_secret', 'refresh_token'],
  },
  defaults: { api_address: 'https://api.ebay.com', token_address: 'https://api.ebay.com/identity/v1/oauth2/token' },
  account: {
    tokenRequest: (options, { client_id = '', client_secret = '', refresh_token = '' }) => ({
      url: options.token_address ?? '',
      headers: { authorization: `Basic ${Buffer.from(`${client_id}:${client_secret}`).toString('base64')}` },
      body: new URLSearchParams({ grant_type: 'refresh_token', refresh_token, scope: SCOPE }),
    }),
    headers: (token) => ({ authorization: `Bearer ${token}` }),
    isOver: (reply) => reply.status === 401,
  },
  transform(item, facts) {
    const problems = lacksOf(item)
    return problems.length > 0 ? { problems } : { payload: listingOf(item, facts) }
  },
  create: put,
  update: put,
  async *remove(link, changes) {
    for (const { variantId, sku } of changes) {
      const reply = await link.call({ method: 'DELETE', path: `${INVENTORY}/inventory_item/${encodeURIComponent(sku)}` })
      const isGone = reply.status === 404 || saidIn(reply).errors?.some((error) => NOT_THERE.includes(error.errorId ?? 0))
      yield isGone ? { variantId, kind: 'done', remote: {}, problems: [] } : outcomeOf(variantId, reply, {})
    }
  },
})

async function* put(link: Link, changes: readonly Change<Listing>[]): AsyncGenerator<Outcome> {
  const answers = await putItems(link, changes)
  for (const change of changes) {
    const reply = answers.get(change.sku)
    if (!reply || reply.status >= 400) {
      const silence: Reply = { status: 502, headers: new Headers(), body: null }
      yield outcomeOf(change.variantId, reply ?? silence, change.remote ?? undefined)
    } else yield await putOffer(link, change, warningsOf(reply))
  }
}

// A bulk call answers for each item; one that fails does not hold up the others.
async function putItems(link: Link, changes: readonly Change<Listing>[]): Promise<Map<string, Reply>> {
  const reply = await link.call({
    method: 'POST',
    path: `${INVENTORY}/bulk_create_or_replace_inventory_item`,
    headers: languageOf(link),
    body: { requests: changes.map(({ sku, payload }) => ({ sku, locale: localeOf(link.facts), ...payload.item })) },
  })
  const responses = (reply.body as { responses?: ({ sku?: string; statusCode?: number } & Said)[] } | null)?.responses
  if (!responses) return new Map(changes.map(({ sku }) => [sku, reply]))
  return new Map(
    responses.map((one) => [one.sku ?? '', { status: one.statusCode ?? reply.status, headers: reply.headers, body: one }]),
  )
}

async function putOffer(link: Link, change: Change<Listing>, warnings: ListingProblem[]): Promise<Outcome> {
  const { variantId, sku, payload } = change
  const headers = languageOf(link)
  const created = change.remote?.['offer_id']
    ? undefined
    : await link.call({ method: 'POST', path: `${INVENTORY}/offer`, headers, body: { sku, ...payload.offer } })
  const known = change.remote?.['offer_id'] ?? (created && (saidIn(created).offerId ?? existing(created)))
  if (!known) return outcomeOf(variantId, created as Reply, undefined)
  const remote: Remote = { ...change.remote, offer_id: known }
  if (!created || created.status >= 400) {
    const updated = await link.call({
      method: 'PUT',
      path: `${INVENTORY}/offer/${known}`,
      headers,
      body: { sku, ...payload.offer },
    })
    // An offer that was deleted at eBay is made anew with the next try.
    if (updated.status === 404) return { ...outcomeOf(variantId, updated, {}), kind: 'again', remote: {} } as Outcome
    if (updated.status >= 400) return outcomeOf(variantId, updated, remote)
  }
  // Publishing what is published again changes nothing and answers with the same listing.
  const published = await link.call({ method: 'POST', path: `${INVENTORY}/offer/${known}/publish` })
  const { listingId } = saidIn(published)
  const outcome = outcomeOf(variantId, published, { ...remote, ...(listingId ? { listing_id: listingId } : {}) })
  return { ...outcome, problems: [...warnings, ...outcome.problems] }
}

function existing(reply: Reply): string | undefined {
  const error = saidIn(reply).errors?.find((one) => one.errorId === OFFER_EXISTS)
  return error?.parameters?.find((parameter) => parameter.name === 'offerId')?.value
}

function saidIn(reply: Reply): Said {
  return (reply.body ?? {}) as Said
}

function outcomeOf(variantId: string, reply: Reply, remote: Remote | undefined): Outcome {
  const errors = (saidIn(reply).errors ?? []).map((error) => problemOf(error, 'error'))
  if (reply.status < 400) return { variantId, kind: 'done', remote: remote ?? {}, problems: warningsOf(reply) }
  const silent: ListingProblem = { code: `http_${reply.status}`, detail: `eBay answered ${reply.status}.`, severity: 'error' }
  const problems = errors.length > 0 ? errors : [silent]
  return { variantId, kind: reply.status >= 500 ? 'again' : 'refused', problems, ...(remote ? { remote } : {}) }
}

function warningsOf(reply: Reply): ListingProblem[] {
  return (saidIn(reply).warnings ?? []).map((warning) => problemOf(warning, 'warning'))
}

function problemOf(error: EbayError, severity: ListingProblem['severity']): ListingProblem {
  return { code: String(error.errorId ?? 'unknown'), detail: error.longMessage ?? error.message ?? '', severity }
}

function lacksOf(item: OfferedItem): ListingProblem[] {
  const problem = (code: string, detail: string): ListingProblem => ({ code, detail, severity: 'error' })
  return [
    ...(item.images.length === 0 ? [problem('image_needed', 'eBay takes no item without a picture.')] : []),
    ...(SKU.test(item.sku)
      ? []
      : [problem('sku_not_taken', 'On eBay a SKU has up to 50 Latin letters, digits, - _ . and blanks.')]),
  ]
}

function localeOf(facts: ChannelFacts): string {
  return LOCALES[facts.options.marketplace_id ?? ''] ?? 'en_US'
}

// The language in which each marketplace takes its texts.
const LOCALES: Record<string, string> = {
  EBAY_GB: 'en_GB',
  EBAY_AU: 'en_AU',
  EBAY_CA: 'en_CA',
  EBAY_DE: 'de_DE',
  EBAY_FR: 'fr_FR',
  EBAY_IT: 'it_IT',
  EBAY_ES: 'es_ES',
}

function languageOf({ facts }: Link): Record<string, string> {
  return { 'content-language': localeOf(facts).replace('_', '-') }
}

function listingOf(item: OfferedItem, { options }: ChannelFacts): Listing {
  const aspects = [...item.options.map(({ name, label }) => [name, label]), ...(item.brand ? [['Brand', item.brand]] : [])]
  return {
    item: {
      condition: 'NEW',
      availability: { shipToLocationAvailability: { quantity: item.pieces } },
      product: {
        title: item.title.slice(0, TITLE_MAX),
        description: item.description.slice(0, DESCRIPTION_MAX),
        imageUrls: item.images.slice(0, IMAGES_MAX),
        aspects: Object.fromEntries(aspects.map(([name, value]) => [name?.slice(0, ASPECT_MAX), [value?.slice(0, ASPECT_MAX)]])),
        ...(item.brand ? { brand: item.brand } : {}),
        ...(item.gtin ? { [item.gtin.length === 12 ? 'upc' : 'ean']: [item.gtin] } : {}),
      },
    },
    offer: {
      marketplaceId: options.marketplace_id,
      format: 'FIXED_PRICE',
      availableQuantity: item.pieces,
      categoryId: options.category_id,
      merchantLocationKey: options.location_key,
      listingDescription: item.description.slice(0, DESCRIPTION_MAX),
      listingPolicies: {
        fulfillmentPolicyId: options.fulfillment_policy_id,
        paymentPolicyId: options.payment_policy_id,
        returnPolicyId: options.return_policy_id,
      },
      pricingSummary: { price: { value: String(item.price), currency: item.currency } },
    },
  }
}
