import { sql } from 'kysely'
import { refusePrivate } from '#platform/http/private-address.ts'
import type { Context } from '#platform/operation/context.ts'
import type { Gateway, GatewayLink, GatewayOptions, GatewayReply, GatewayRequest, Known } from './gateway.ts'
import { gatewayOf, unknownMethod } from './gateways/gateways.ts'
import { openSecrets } from './secrets.ts'
import type { PaymentRow } from './store.ts'

const TIMEOUT_MS = 20_000
const MAX_BYTES = 1024 * 1024

/** A gateway with the way to it. */
export interface Door {
  gateway: Gateway
  link: GatewayLink
}

/** A way to pay as its gateway needs it. */
export interface GatewayTerms {
  gateway: string
  options: GatewayOptions
  credentials: string | null
}

// These go by their own name in every branch and need no account.
const PLAIN: readonly string[] = ['pay_on_delivery', 'demo']

/** The gateway behind a branch's way to pay; 422 when it has no such way. */
export async function gatewayCodeOf(ctx: Context, branchId: string, method: string): Promise<string> {
  if (PLAIN.includes(method)) return method
  const terms = await termsOf(ctx, branchId, method)
  if (!terms) throw unknownMethod(method)
  return terms.gateway
}

/** The gateway of a payment, as its branch has it set up. */
export async function doorOf(ctx: Context, payment: Pick<PaymentRow, 'branch_id' | 'method' | 'gateway'>): Promise<Door> {
  const gateway = gatewayOf(payment.gateway)
  const terms = PLAIN.includes(payment.gateway) ? undefined : await termsOf(ctx, payment.branch_id, payment.method)
  return { gateway, link: openLink(ctx, gateway, terms ?? { options: {}, credentials: null }) }
}

// What is set up is kept until it changes, with its secrets sealed.
async function termsOf(ctx: Context, branchId: string, method: string): Promise<GatewayTerms | undefined> {
  const kept = (await ctx.runtime.cache.load(`gateway ${branchId} ${method}`, async () => {
    const found = await ctx.first(
      sql<GatewayTerms>`select gateway, options, credentials from method where branch_id = ${branchId} and code = ${method}`,
    )
    return { value: { found }, tags: ['payment_methods'], bytes: 1_000 }
  })) as { found: GatewayTerms | undefined }
  return kept.found
}

/** Opens the way to a gateway; nothing of its secrets is ever logged or told. */
export function openLink(ctx: Context, gateway: Gateway, terms: Pick<GatewayTerms, 'options' | 'credentials'>): GatewayLink {
  const options = { ...gateway.defaults, ...terms.options }
  const { config } = ctx.runtime

  async function mayGo(): Promise<void> {
    if (config.privateAddresses) return
    const { hostname, protocol } = new URL(options.api_address ?? '')
    if (protocol !== 'https:') throw new Error('A gateway is reached by an https address only.')
    await refusePrivate(hostname)
  }

  async function call({ method, path, headers, body }: GatewayRequest): Promise<GatewayReply> {
    await mayGo()
    const isJson = typeof body === 'object' && !(body instanceof URLSearchParams)
    const payload = isJson ? JSON.stringify(body) : body
    const answer = await fetch(`${options.api_address?.replace(/\/$/, '')}${path}`, {
      method,
      headers: {
        accept: 'application/json',
        ...(isJson || typeof body === 'string' ? { 'content-type': 'application/json' } : {}),
        ...headers,
      },
      ...(payload === undefined ? {} : { body: payload }),
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    const text = await textOf(answer)
    if (answer.status >= 500 || answer.status === 429)
      throw new Error(`The gateway ${gateway.code} answered ${answer.status} to ${method} ${path}.`)
    return { status: answer.status, body: objectOf(text, answer.status) }
  }

  return {
    ctx,
    options,
    get secrets() {
      return terms.credentials ? (openSecrets(config, terms.credentials) ?? {}) : {}
    },
    mayGo,
    call,
  }
}

/** A payment as its gateway needs to know it. */
export function knownOf(row: PaymentRow): Known {
  return {
    id: row.id,
    reference: row.reference,
    amountMinor: row.amount_minor,
    currency: row.currency,
    isOpen: row.status === 'created' || row.status === 'pending' || row.status === 'authorized',
  }
}

async function textOf(answer: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of answer.body ?? []) {
    size += chunk.length
    if (size > MAX_BYTES) throw new Error('The answer of the gateway is too long.')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString()
}

// What is no JSON comes from something on the way; an empty answer says that all is well.
function objectOf(text: string, status: number): Record<string, unknown> {
  if (text === '') return {}
  try {
    const body: unknown = JSON.parse(text)
    return typeof body === 'object' && body !== null && !Array.isArray(body) ? { ...body } : {}
  } catch (cause) {
    throw new Error(`The gateway answered ${status} with something that is no JSON.`, { cause })
  }
}
