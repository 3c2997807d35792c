import { createHash, createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'
import { errors, exportJWK, type JWK, jwtVerify, SignJWT } from 'jose'

/** Lifetime of an access token. */
export const ACCESS_SECONDS = 600
/** The longest that a session may be left unused; a setting says how long it is. */
export const LONGEST_SESSION_DAYS = 365

const keys = new Map<string, { privateKey: KeyObject; publicKey: KeyObject; id: string }>()

function keyPair(pem: string) {
  let pair = keys.get(pem)
  if (!pair) {
    const privateKey = createPrivateKey(pem)
    const publicKey = createPublicKey(privateKey)
    const id = createHash('sha256')
      .update(publicKey.export({ type: 'spki', format: 'der' }))
      .digest('base64url')
      .slice(0, 16)
    pair = { privateKey, publicKey, id }
    keys.set(pem, pair)
  }
  return pair
}

/** A signed access token (JWT, EdDSA) for a session. */
export function signAccess(pem: string, claims: { accountId: string; sessionId: string }, nowMs: number): Promise<string> {
  const { privateKey, id } = keyPair(pem)
  const now = Math.floor(nowMs / 1000)
  return new SignJWT({ sid: claims.sessionId })
    .setProtectedHeader({ alg: 'EdDSA', kid: id })
    .setSubject(claims.accountId)
    .setIssuer('serai')
    .setIssuedAt(now)
    .setExpirationTime(now + ACCESS_SECONDS)
    .sign(privateKey)
}

/** What a token proves, or why it proves nothing. */
export async function verifyAccess(
  pem: string,
  token: string,
  nowMs: number,
): Promise<{ sessionId: string; expiresAt: number } | { reason: 'bad_token' | 'token_expired' }> {
  try {
    const { payload } = await jwtVerify(token, keyPair(pem).publicKey, {
      issuer: 'serai',
      algorithms: ['EdDSA'],
      currentDate: new Date(nowMs),
    })
    return { sessionId: String(payload['sid']), expiresAt: payload.exp ?? 0 }
  } catch (error) {
    return { reason: error instanceof errors.JWTExpired ? 'token_expired' : 'bad_token' }
  }
}

/** The public key set by which others may verify access tokens (RFC 7517). */
export async function publicKeys(pem: string): Promise<{ keys: JWK[] }> {
  const { publicKey, id } = keyPair(pem)
  return { keys: [{ ...(await exportJWK(publicKey)), kid: id, alg: 'EdDSA', use: 'sig' }] }
}

/** What is kept of an opaque token. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
