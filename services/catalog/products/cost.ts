import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'

/** Encrypts a cost (minor units) with AES-256-GCM; the key's id is kept beside it so that keys can change (SEC-04). */
export function sealCost(key: string, minor: bigint): string {
  const bytes = Buffer.from(key, 'base64')
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', bytes, nonce)
  const sealed = Buffer.concat([cipher.update(minor.toString()), cipher.final(), cipher.getAuthTag()])
  return `${keyId(bytes)}.${nonce.toString('base64url')}.${sealed.toString('base64url')}`
}

/** The cost inside; undefined when it was sealed with another key. */
export function openCost(key: string, text: string): bigint | undefined {
  const bytes = Buffer.from(key, 'base64')
  const [id, nonce = '', sealed = ''] = text.split('.')
  if (id !== keyId(bytes)) return undefined
  const data = Buffer.from(sealed, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', bytes, Buffer.from(nonce, 'base64url'))
  decipher.setAuthTag(data.subarray(-16))
  return BigInt(decipher.update(data.subarray(0, -16)).toString() + decipher.final('utf8'))
}

function keyId(key: Buffer): string {
  return createHash('sha256').update(key).digest('base64url').slice(0, 8)
}
