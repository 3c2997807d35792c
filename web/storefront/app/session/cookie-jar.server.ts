import { parseSetCookie, readCookies, writeCookie } from './cookies.server.ts'

const SIGN_IN = ['serai_access', 'serai_refresh']

/** The shopper's cookies during one request: those that came, and those to be sent back. */
export type CookieJar = {
  get(name: string): string | undefined
  has(name: string): boolean
  set(name: string, value: string | undefined): void
  accept(lines: string[]): void
  signInHeader(): string | undefined
  needsRenewal(): boolean
  forgetSignIn(): void
  outgoing(): string[]
}

/** Opens the jar of a request; `secure` says whether the shop is visited over https. */
export function createCookieJar(header: string | null, secure: boolean): CookieJar {
  const cookies = readCookies(header)
  const outgoing = new Map<string, string>()

  function remember(name: string, raw: string | undefined, line: string) {
    if (raw === undefined) cookies.delete(name)
    else cookies.set(name, raw)
    outgoing.set(name, line)
  }

  function set(name: string, value: string | undefined) {
    remember(name, value === undefined ? undefined : encodeURIComponent(value), writeCookie(name, value, secure))
  }

  return {
    set,
    get: (name) => decoded(cookies.get(name)),
    has: (name) => cookies.has(name),
    accept(lines) {
      for (const line of lines) {
        const { name, value } = parseSetCookie(line)
        remember(name, value, line)
      }
    },
    signInHeader() {
      const pairs = SIGN_IN.flatMap((name) => (cookies.has(name) ? [`${name}=${cookies.get(name)}`] : []))
      return pairs.length > 0 ? pairs.join('; ') : undefined
    },
    needsRenewal: () => !cookies.has('serai_access') && cookies.has('serai_refresh'),
    forgetSignIn() {
      for (const name of SIGN_IN) set(name, undefined)
    },
    outgoing: () => [...outgoing.values()],
  }
}

function decoded(value: string | undefined): string | undefined {
  if (value === undefined) return undefined
  try {
    return decodeURIComponent(value)
  } catch {
    // A cookie that nobody here wrote: as good as none.
    return undefined
  }
}
