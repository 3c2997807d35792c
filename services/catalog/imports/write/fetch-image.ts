import { refusePrivate } from '#platform/http/private-address.ts'

const MAX_BYTES = 20 * 1024 * 1024
const TIMEOUT_MS = 8_000

/** Hosts that did not answer in this run; asking each of them again for every picture would take hours. */
export type SilentHosts = Map<string, string>

/** Fetches a picture of an imported file; from an address of a private network only where the operator allows it. Throws with the reason. */
export async function fetchImage(address: string, silent: SilentHosts, mayBePrivate = false): Promise<Buffer> {
  if (!URL.canParse(address)) throw new Error('it is not a web address')
  const url = new URL(address)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw new Error('it is not a web address')
  const known = silent.get(url.host)
  if (known) throw new Error(known)
  const check = mayBePrivate ? Promise.resolve() : refusePrivate(url.hostname)
  await check.catch((error: Error) => {
    silent.set(url.host, error.message)
    throw error
  })
  const answer = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS), redirect: 'error' }).catch((cause: Error) => {
    const reason = `${url.host} does not answer (${(cause.cause as { code?: string } | undefined)?.code ?? cause.name})`
    silent.set(url.host, reason)
    throw new Error(reason, { cause })
  })
  if (!answer.ok) throw new Error(`${url.host} answered ${answer.status}`)
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of answer.body ?? []) {
    size += chunk.length
    if (size > MAX_BYTES) throw new Error('it is larger than 20 MB')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
