import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'

/** Encrypts a text with AES-256-GCM under a key of 32 bytes (base64); the key's id is kept beside it so that keys can change. */
export function seal(key: string, text: string): string {
  const bytes = Buffer.from(key, 'base64')
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', bytes, nonce)
  const sealed = Buffer.concat([cipher.update(text), cipher.final(), cipher.getAuthTag()])
  return `${keyId(bytes)}.${nonce.toString('base64url')}.${sealed.toString('base64url')}`
}

/** The text inside; undefined when it was sealed with none of these keys. */
export function unseal(keys: readonly string[], text: string): string | undefined {
  const [id, nonce = '', sealed = ''] = text.split('.')
  const bytes = keys.map((key) => Buffer.from(key, 'base64')).find((key) => keyId(key) === id)
  if (!bytes) return undefined
  const data = Buffer.from(sealed, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', bytes, Buffer.from(nonce, 'base64url'))
  decipher.setAuthTag(data.subarray(-16))
  return decipher.update(data.subarray(0, -16)).toString() + decipher.final('utf8')
}

/** The id of a key, with which everything it sealed begins. */
export function keyIdOf(key: string): string {
  return keyId(Buffer.from(key, 'base64'))
}

function keyId(key: Buffer): string {
  return createHash('sha256').update(key).digest('base64url').slice(0, 8)
}
