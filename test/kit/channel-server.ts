import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A request as a channel's server got it. */
export interface Heard {
  method: string
  path: string
  query: URLSearchParams
  headers: IncomingMessage['headers']
  body: Record<string, unknown>
}

/** What it answers. */
export interface Told {
  status: number
  body?: unknown
  headers?: Record<string, string>
}

/** A channel's server on this machine: what it heard, and a way to have it answer something else for once. */
export interface ChannelServer {
  url: string
  heard: Heard[]
  /** Answers the next request that matches by this instead, breaks it off or never answers it; `undefined` lets it pass. */
  interrupt(answer: (heard: Heard) => Told | 'break' | 'hold' | undefined): void
  close(): Promise<void>
}

/** Opens such a server; `answer` speaks the channel's protocol. */
export async function openChannelServer(answer: (heard: Heard) => Told): Promise<ChannelServer> {
  const heard: Heard[] = []
  const interrupts: ((heard: Heard) => Told | 'break' | 'hold' | undefined)[] = []
  const server = createServer((request, response) => void reply(request, response))

  async function reply(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = ''
    for await (const chunk of request) text += chunk
    const url = new URL(request.url ?? '/', 'http://channel')
    const isForm = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded')
    const body = isForm ? Object.fromEntries(new URLSearchParams(text)) : text ? JSON.parse(text) : {}
    const one = {
      method: request.method ?? '',
      path: decodeURIComponent(url.pathname),
      query: url.searchParams,
      headers: request.headers,
      body,
    }
    heard.push(one)
    let told: Told | 'break' | 'hold' | undefined
    const at = interrupts.findIndex((interrupt) => {
      told = interrupt(one)
      return told !== undefined
    })
    if (at >= 0) interrupts.splice(at, 1)
    told ??= answer(one)
    // Its caller waits until it dies or the server closes.
    if (told === 'hold') return
    if (told === 'break') {
      request.socket.destroy()
      return
    }
    response.writeHead(told.status, { 'content-type': 'application/json', ...told.headers })
    response.end(told.body === undefined ? undefined : JSON.stringify(told.body))
  }

  await new Promise<void>((open) => server.listen(0, '127.0.0.1', open))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    heard,
    interrupt: (answerOnce) => void interrupts.push(answerOnce),
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections()
        server.close(() => closed())
      }),
  }
}
