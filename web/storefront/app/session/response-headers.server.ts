import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Session } from './session.server.ts'

const brotli = promisify(brotliCompress)
const gzipped = promisify(gzip)
// Pages are compressed while the shopper waits: quick matters more than the last percent.
const FAST = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }
const COMPRESSIBLE = /^(?:text\/|application\/(?:json|manifest))/

function contentSecurityPolicy(nonce: string): string {
  return [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' data: https:`,
    `media-src 'self' https:`,
    `connect-src 'self'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `frame-ancestors 'none'`,
    // A checkout form may be answered by a redirect to the bank's page.
    `form-action 'self' https:`,
  ].join('; ')
}

/** The answer with the cookies of the session and the headers that keep a page safe. */
export function secured(response: Response, session: Session): Response {
  const headers = new Headers(response.headers)
  for (const cookie of session.cookies.outgoing()) headers.append('Set-Cookie', cookie)
  if (headers.get('Content-Type')?.startsWith('text/html')) {
    headers.set('Content-Security-Policy', contentSecurityPolicy(session.nonce))
    headers.set('X-Content-Type-Options', 'nosniff')
    // Not `no-referrer`: it would turn the Origin of the shop's own forms into `null`.
    headers.set('Referrer-Policy', 'strict-origin-when-cross-origin')
    headers.set('Permissions-Policy', 'camera=(), microphone=(), geolocation=()')
  }
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-cache')
  headers.append('Vary', 'Accept-Encoding')
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers })
}

/** The same answer, its text compressed as the browser accepts it. */
export async function compressed(request: Request, response: Response): Promise<Response> {
  const accepted = request.headers.get('Accept-Encoding') ?? ''
  const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : undefined
  const type = response.headers.get('Content-Type') ?? ''
  if (!encoding || !response.body || !COMPRESSIBLE.test(type)) return response
  const plain = await response.arrayBuffer()
  const body = encoding === 'br' ? await brotli(plain, FAST) : await gzipped(plain)
  const headers = new Headers(response.headers)
  headers.set('Content-Encoding', encoding)
  headers.set('Content-Length', String(body.length))
  return new Response(new Uint8Array(body), { status: response.status, statusText: response.statusText, headers })
}
