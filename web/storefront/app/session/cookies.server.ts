const YEAR = 365 * 24 * 60 * 60

/** The cookies of a `Cookie` header by name. */
export function readCookies(header: string | null): Map<string, string> {
  const cookies = new Map<string, string>()
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=')
    if (at > 0) cookies.set(part.slice(0, at).trim(), part.slice(at + 1).trim())
  }
  return cookies
}

/** A `Set-Cookie` line readable by the server only, kept a year unless told; an undefined value removes the cookie. */
export function writeCookie(name: string, value: string | undefined, secure: boolean, maxAge = YEAR): string {
  const age = value === undefined ? 0 : maxAge
  return `${name}=${encodeURIComponent(value ?? '')}; Path=/; Max-Age=${age}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
}

/** Name and value of a `Set-Cookie` line, an undefined value meaning that it removes the cookie. */
export function parseSetCookie(line: string): { name: string; value: string | undefined } {
  const [pair = '', ...attributes] = line.split(';')
  const at = pair.indexOf('=')
  const removed = attributes.some((attribute) => /^\s*max-age=0\s*$/i.test(attribute))
  const value = pair.slice(at + 1).trim()
  return { name: pair.slice(0, at).trim(), value: removed || value === '' ? undefined : value }
}
