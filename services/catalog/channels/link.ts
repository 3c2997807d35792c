import { setTimeout as pause } from 'node:timers/promises'
import { refusePrivate } from '#platform/http/private-address.ts'
import type { Context } from '#platform/operation/context.ts'
import { seal } from '#platform/seal.ts'
import type { ChannelRequest, Link, Reply } from './adapter.ts'
import { ADAPTERS } from './adapters/adapters.ts'
import { backoff, retryAfter } from './backoff.ts'
import { openCredentials, openSecret } from './credentials.ts'
import { putRecords, removeRecords } from './record-store.ts'
import { type ChannelRow, keepAccess } from './store.ts'
import { ChannelTrouble } from './trouble.ts'

const TIMEOUT_MS = 20_000
const FAULTS_MAX = 3
const LONGEST_PACE_MS = 5_000
// A token is renewed a minute before its end, so that it does not end on the way.
const MARGIN_MS = 60_000
const MAX_BYTES = 4 * 1024 * 1024

/** Opens the way to a channel; `alive` is called before each request and throws when the work has become another's. */
export function openLink(ctx: Context, channel: ChannelRow, alive: () => Promise<void>): Link {
  const adapter = ADAPTERS[channel.adapter]
  const { account } = adapter
  const options = { ...adapter.defaults, ...channel.options }
  const { config } = ctx.runtime
  let token = freshToken()
  let faults = 0
  let pace = 0
  let readyAt = 0

  function freshToken(): string | undefined {
    const isGood = channel.access_until !== null && Date.parse(channel.access_until) > ctx.now() + MARGIN_MS
    return isGood && channel.access_token ? openSecret(config, channel.access_token) : undefined
  }

  async function request(url: string, init: RequestInit): Promise<Reply> {
    await alive()
    await mayGo(url)
    const wait = readyAt - performance.now()
    if (wait > 0) await pause(wait)
    const answer = await fetch(url, { ...init, redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) })
      .then(async (reply) => ({ status: reply.status, headers: reply.headers, body: await bodyOf(reply) }))
      .catch((cause: Error) => {
        const reason = (cause.cause as { code?: string } | undefined)?.code ?? cause.name
        throw new ChannelTrouble('unreachable', `${new URL(url).host} does not answer (${reason}).`)
      })
    const outcome = answer.status === 429 ? 'throttled' : answer.status >= 500 ? 'fault' : answer.status >= 400 ? 'refused' : 'ok'
    ctx.runtime.metrics.count('channel_requests_total', { adapter: channel.adapter, outcome })
    keepPace(answer)
    return answer
  }

  // Amazon says how many requests a second it allows (Usage Plans and Rate Limits in the Selling Partner API).
  function keepPace({ status, headers }: Reply): void {
    const rate = Number(headers.get('x-amzn-ratelimit-limit'))
    if (rate > 0) pace = Math.min(LONGEST_PACE_MS, 1000 / rate)
    readyAt = performance.now() + pace
    if (status === 429)
      throw new ChannelTrouble(
        'throttled',
        'The channel takes no more requests at the moment.',
        retryAfter(headers, Date.now()) ?? Math.max(pace, backoff(channel.attempts)),
      )
    faults = status >= 500 ? faults + 1 : 0
    if (faults >= FAULTS_MAX) throw new ChannelTrouble('unreachable', `The channel answered ${status} several times in a row.`)
  }

  async function mayGo(url: string): Promise<void> {
    const { hostname, protocol } = new URL(url)
    if (config.privateAddresses) return
    if (protocol !== 'https:') throw new ChannelTrouble('address_refused', `${url} is not encrypted; give an https address.`)
    await refusePrivate(hostname).catch((error: Error) => {
      throw new ChannelTrouble('address_refused', `${error.message}.`)
    })
  }

  async function renew(): Promise<string> {
    const credentials = channel.credentials ? openCredentials(config, channel.credentials) : undefined
    if (!account || !credentials)
      throw new ChannelTrouble('account_refused', 'The secrets of the channel cannot be read; enter them again.')
    const { url, headers, body } = account.tokenRequest(options, credentials)
    const reply = await request(url, { method: 'POST', headers, body })
    const said = (reply.body ?? {}) as { access_token?: string; expires_in?: number; error?: string; error_description?: string }
    if (reply.status >= 500) throw new ChannelTrouble('unreachable', `The sign-in of the channel answered ${reply.status}.`)
    if (reply.status >= 400 || !said.access_token)
      throw new ChannelTrouble(
        'account_refused',
        `The channel refuses our account: ${said.error_description ?? said.error ?? reply.status}.`,
      )
    const until = new Date(ctx.now() + (said.expires_in ?? 0) * 1000)
    await keepAccess(ctx.db, channel.id, seal(config.secrets.costKey, said.access_token), until)
    return said.access_token
  }

  async function call(asked: ChannelRequest): Promise<Reply> {
    token ??= await renew()
    const first = await send(asked, token)
    if (!account?.isOver(first)) return first
    // A token that is over is renewed once; if the new one is not taken either, it is the account that is not.
    token = await renew()
    const second = await send(asked, token)
    if (account.isOver(second))
      throw new ChannelTrouble('account_refused', 'The channel does not accept the access it has just given.')
    return second
  }

  function send({ method, path, headers, body }: ChannelRequest, access: string): Promise<Reply> {
    return request(`${options.api_address?.replace(/\/$/, '')}${path}`, {
      method,
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
        ...account?.headers(access),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
  }

  return {
    facts: { id: channel.id, locale: channel.locale, currency: channel.currency, options },
    call,
    putRecords: (records) => putRecords(ctx.db, channel.id, records),
    removeRecords: (skus) => removeRecords(ctx.db, channel.id, skus),
  }
}

async function bodyOf(reply: Response): Promise<unknown> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of reply.body ?? []) {
    size += chunk.length
    if (size > MAX_BYTES) throw new Error('AnswerTooLong')
    chunks.push(chunk)
  }
  const text = Buffer.concat(chunks).toString()
  try {
    return text === '' ? null : JSON.parse(text)
  } catch (cause) {
    // A gateway on the way may answer in HTML; its status says enough.
    if (cause instanceof SyntaxError) return null
    throw cause
  }
}
