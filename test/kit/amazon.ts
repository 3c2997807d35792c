import { type ChannelServer, type Heard, openChannelServer, type Told } from './channel-server.ts'

/** What a seller is known by at the Amazon of tests. */
export const AMAZON_ACCOUNT = { client_id: 'amzn1.client', client_secret: 'amzn1.secret', refresh_token: 'Atzr|refresh' }

type Attributes = Record<string, Record<string, unknown>[]>

/** Amazon as far as listings go: Login with Amazon and the Listings Items API 2021-08-01. */
export interface AmazonServer extends ChannelServer {
  /** What is listed, by SKU. */
  items: Map<string, { productType: string; attributes: Attributes }>
  tokens: string[]
  /** Makes the access tokens that were given end now. */
  endTokens(): void
}

/** Opens one; a `product_description` that says INVALID is refused as Amazon refuses attributes. */
export async function openAmazon(): Promise<AmazonServer> {
  const items: AmazonServer['items'] = new Map()
  const tokens: string[] = []
  const good = new Set<string>()

  function grant({ body }: Heard): Told {
    const knows = body['client_secret'] === AMAZON_ACCOUNT.client_secret && body['refresh_token'] === AMAZON_ACCOUNT.refresh_token
    if (body['grant_type'] !== 'refresh_token' || !knows)
      return {
        status: 400,
        body: { error: 'invalid_grant', error_description: 'The request has an invalid grant parameter : refresh_token' },
      }
    const token = `Atza|${tokens.length + 1}`
    tokens.push(token)
    good.add(token)
    return {
      status: 200,
      body: { access_token: token, refresh_token: AMAZON_ACCOUNT.refresh_token, token_type: 'bearer', expires_in: 3600 },
    }
  }

  function issuesOf(attributes: Attributes) {
    const text = JSON.stringify(attributes['product_description'] ?? [])
    if (!text.includes('INVALID')) return []
    return [
      {
        code: '90220',
        message: "'product_description' has a value that is not allowed.",
        severity: 'ERROR',
        attributeNames: ['product_description'],
      },
    ]
  }

  function told(sku: string, issues: ReturnType<typeof issuesOf>): Told {
    const status = issues.length > 0 ? 'INVALID' : 'ACCEPTED'
    return {
      status: 200,
      body: { sku, status, submissionId: `sub-${sku}`, issues },
      headers: { 'x-amzn-ratelimit-limit': '500.0' },
    }
  }

  function refuse(status: number, code: string, message: string, details = ''): Told {
    return { status, body: { errors: [{ code, message, details }] } }
  }

  const server = await openChannelServer((heard) => {
    if (heard.path === '/auth/o2/token') return grant(heard)
    const [, sku = ''] = /^\/listings\/2021-08-01\/items\/A1SELLER\/(.+)$/.exec(heard.path) ?? []
    if (!sku) return refuse(404, 'NotFound', 'The resource was not found.')
    if (!good.has(String(heard.headers['x-amz-access-token'])))
      return refuse(403, 'Unauthorized', 'Access to requested resource is denied.', 'The access token you provided has expired.')
    if (heard.query.get('marketplaceIds') !== 'A1F83G8C2ARO7P') return refuse(400, 'InvalidInput', 'Invalid marketplaceIds.')
    if (heard.method === 'DELETE') return items.delete(sku) ? told(sku, []) : refuse(404, 'NotFound', 'The SKU was not found.')
    const known = items.get(sku)
    if (heard.method === 'PATCH') {
      if (!known) return refuse(404, 'NotFound', 'The SKU was not found.')
      const patches = heard.body['patches'] as { op: string; path: string; value: Record<string, unknown>[] }[]
      if (patches.some(({ op, path }) => op !== 'replace' || !path.startsWith('/attributes/')))
        return refuse(400, 'InvalidInput', 'Invalid patch.')
      const changed = {
        ...known.attributes,
        ...Object.fromEntries(patches.map(({ path, value }) => [path.slice('/attributes/'.length), value])),
      }
      const issues = issuesOf(changed)
      if (issues.length === 0) items.set(sku, { ...known, attributes: changed })
      return told(sku, issues)
    }
    const { productType, requirements, attributes } = heard.body as {
      productType: string
      requirements: string
      attributes: Attributes
    }
    if (!productType || requirements !== 'LISTING' || !attributes['item_name'])
      return refuse(400, 'InvalidInput', 'Invalid body.')
    const issues = issuesOf(attributes)
    if (issues.length === 0) items.set(sku, { productType, attributes })
    return told(sku, issues)
  })
  return { ...server, items, tokens, endTokens: () => good.clear() }
}
