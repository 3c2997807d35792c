import { isIPv6 } from 'node:net'

const MAPPED = /^::ffff:(?=\d+\.)/i
const GROUPS = 8
const OF_NETWORK = 4

/** Whose an address is, as far as that can be told: an address of IPv4, or the network (/64) that a line has by IPv6. */
export function networkOfIp(ip: string | undefined): string {
  const address = (ip ?? '').replace(MAPPED, '').replace(/%.*$/, '')
  if (!isIPv6(address)) return address
  const [head = '', tail = ''] = address.split('::')
  const [left, right] = [groupsOf(head), groupsOf(tail)]
  const all = [...left, ...Array<string>(Math.max(0, GROUPS - left.length - right.length)).fill('0'), ...right]
  return all.slice(0, OF_NETWORK).join(':')
}

function groupsOf(part: string): string[] {
  const groups = part.split(':').filter(Boolean)
  // An address of IPv4 at the end stands for two groups.
  return groups.flatMap((group) => (group.includes('.') ? ['0', '0'] : [Number.parseInt(group, 16).toString(16)]))
}
