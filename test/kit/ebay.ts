import { type ChannelServer, type Heard, openChannelServer, type Told } from './channel-server.ts'

/** What a seller is known by at the eBay of tests. */
export const EBAY_ACCOUNT = { client_id: 'Serai-PRD', client_secret: 'PRD-secret', refresh_token: 'v^1.1#refresh' }

/** What an eBay channel of tests says beside the account. */
export const EBAY_OPTIONS = {
  marketplace_id: 'EBAY_US',
  category_id: '45230',
  location_key: 'main-warehouse',
  fulfillment_policy_id: '6001',
  payment_policy_id: '6002',
  return_policy_id: '6003',
}

interface Offer {
  offerId: string
  listingId?: string
  sku: string
  pricingSummary: { price: { value: string; currency: string } }
  availableQuantity: number
}

/** eBay as far as listings go: OAuth and the Inventory API v1. */
export interface EbayServer extends ChannelServer {
  items: Map<string, Record<string, unknown>>
  offers: Map<string, Offer>
  tokens: string[]
  endTokens(): void
}

const BASE = '/sell/inventory/v1'

/** Opens one; an item whose title says INVALID is refused, the others of its request are not. */
export async function openEbay(): Promise<EbayServer> {
  const items: EbayServer['items'] = new Map()
  const offers: EbayServer['offers'] = new Map()
  const tokens: string[] = []
  const good = new Set<string>()
  let listings = 110_000_000_000

  function grant({ headers, body }: Heard): Told {
    const basic = `Basic ${Buffer.from(`${EBAY_ACCOUNT.client_id}:${EBAY_ACCOUNT.client_secret}`).toString('base64')}`
    const knows = headers.authorization === basic && body['refresh_token'] === EBAY_ACCOUNT.refresh_token
    if (!knows || body['grant_type'] !== 'refresh_token' || !body['scope'])
      return {
        status: 400,
        body: { error: 'invalid_grant', error_description: 'the provided authorization refresh token is invalid' },
      }
    const token = `v^1.1#access-${tokens.length + 1}`
    tokens.push(token)
    good.add(token)
    return { status: 200, body: { access_token: token, expires_in: 7200, token_type: 'User Access Token' } }
  }

  const fault = (errorId: number, message: string, parameters: { name: string; value: string }[] = []) => ({
    errorId,
    domain: 'API_INVENTORY',
    category: 'REQUEST',
    message,
    longMessage: message,
    parameters,
  })
  const refuse = (status: number, ...errors: ReturnType<typeof fault>[]): Told => ({ status, body: { errors } })

  function putItems(requests: (Record<string, unknown> & { sku: string; locale: string; product: { title: string } })[]): Told {
    if (requests.length > 25) return refuse(400, fault(25_733, 'The request has more than 25 items.'))
    const responses = requests.map(({ sku, locale, ...item }) => {
      if (item.product.title.includes('INVALID'))
        return {
          statusCode: 400,
          sku,
          locale,
          errors: [fault(25_001, 'The title has a word that is not allowed.')],
          warnings: [],
        }
      const isNew = !items.has(sku)
      items.set(sku, item)
      return { statusCode: isNew ? 201 : 200, sku, locale, errors: [], warnings: [] }
    })
    return { status: responses.some(({ statusCode }) => statusCode >= 400) ? 207 : 200, body: { responses } }
  }

  function offer(heard: Heard): Told {
    const [, id, publish] = /^\/sell\/inventory\/v1\/offer(?:\/(\d+))?(\/publish)?$/.exec(heard.path) ?? []
    const said = heard.body as unknown as Offer
    const known = id ? offers.get(id) : [...offers.values()].find(({ sku }) => sku === said.sku)
    if (!id) {
      if (known) return refuse(400, fault(25_002, 'Offer entity already exists.', [{ name: 'offerId', value: known.offerId }]))
      if (!items.has(said.sku)) return refuse(400, fault(25_751, 'The SKU was not found.'))
      const offerId = String(9_000 + offers.size)
      offers.set(offerId, { ...said, offerId })
      return { status: 201, body: { offerId, warnings: [] } }
    }
    if (!known) return refuse(404, fault(25_713, 'This Offer is not available.'))
    if (publish) {
      listings += 1
      known.listingId ??= String(listings)
      return { status: 200, body: { listingId: known.listingId, warnings: [] } }
    }
    Object.assign(known, said)
    return { status: 204 }
  }

  const server = await openChannelServer((heard) => {
    if (heard.path === '/identity/v1/oauth2/token') return grant(heard)
    const token = String(heard.headers.authorization).replace('Bearer ', '')
    if (!good.has(token))
      return {
        status: 401,
        body: { errors: [{ errorId: 1001, domain: 'OAuth', category: 'REQUEST', message: 'Invalid access token' }] },
      }
    if (heard.method === 'DELETE') {
      const sku = heard.path.slice(`${BASE}/inventory_item/`.length)
      if (!items.delete(sku)) return refuse(404, fault(25_710, 'We did not find the entity you were looking for.'))
      for (const [id, known] of offers) if (known.sku === sku) offers.delete(id)
      return { status: 204 }
    }
    if (!heard.headers['content-language'] && !heard.path.endsWith('/publish'))
      return refuse(400, fault(25_709, 'Invalid value for header Content-Language.'))
    if (heard.path === `${BASE}/bulk_create_or_replace_inventory_item`)
      return putItems(heard.body['requests'] as Parameters<typeof putItems>[0])
    return offer(heard)
  })
  return { ...server, items, offers, tokens, endTokens: () => good.clear() }
}
