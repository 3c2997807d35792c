import { seal, unseal } from '#platform/seal.ts'

/** Encrypts a cost (minor units) under the shop's key (SEC-04). */
export function sealCost(key: string, minor: bigint): string {
  return seal(key, minor.toString())
}

/** The cost inside; undefined when it was sealed with none of these keys. */
export function openCost(keys: readonly string[], text: string): bigint | undefined {
  const found = unseal(keys, text)
  return found === undefined ? undefined : BigInt(found)
}
