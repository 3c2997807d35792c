import { SetupError } from './setup-error.ts'

/** Somebody else's sign-in that this shop trusts: any issuer of OpenID Connect. */
export interface SignInProvider {
  /** Its name in addresses: `google`. */
  id: string
  /** Its name on buttons. */
  name: string
  issuer: string
  clientId: string
  clientSecret: string
}

const KNOWN: Record<string, { name: string; issuer: string }> = {
  google: { name: 'Google', issuer: 'https://accounts.google.com' },
}

/** Reads `OIDC_GOOGLE_CLIENT_ID` and the like: one provider for each name that has a client id. */
export function signInProviders(env: NodeJS.ProcessEnv): SignInProvider[] {
  return Object.entries(env).flatMap(([variable, clientId]) => {
    const key = /^OIDC_([A-Z0-9]+)_CLIENT_ID$/.exec(variable)?.[1]
    if (!key || !clientId) return []
    const id = key.toLowerCase()
    const issuer = env[`OIDC_${key}_ISSUER`] || KNOWN[id]?.issuer
    const clientSecret = env[`OIDC_${key}_CLIENT_SECRET`]
    if (!issuer) throw new SetupError('bad_setting', `${variable} needs OIDC_${key}_ISSUER beside it.`)
    if (!clientSecret) throw new SetupError('bad_setting', `${variable} needs OIDC_${key}_CLIENT_SECRET beside it.`)
    const url = URL.parse(issuer)
    const isLocal = url?.hostname === '127.0.0.1' || url?.hostname === 'localhost'
    if (!url || (url.protocol !== 'https:' && !isLocal))
      throw new SetupError('bad_setting', `OIDC_${key}_ISSUER=${issuer} is not an address that begins with https://.`)
    const name = env[`OIDC_${key}_NAME`] || KNOWN[id]?.name || id.charAt(0).toUpperCase() + id.slice(1)
    return [{ id, name, issuer, clientId, clientSecret }]
  })
}
