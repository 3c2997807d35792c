/** A path within this shop out of what a form or an address carried; undefined for anything that leads elsewhere. */
export function localPath(value: unknown): string | undefined {
  if (typeof value !== 'string' || !value.startsWith('/')) return undefined
  const url = URL.parse(value, 'http://shop.invalid')
  return url?.origin === 'http://shop.invalid' && !url.pathname.startsWith('//') ? url.pathname + url.search : undefined
}
