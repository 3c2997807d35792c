import type { Configuration } from 'openid-client'
import { AppError } from '#lib/errors.ts'
import type { Config } from '#platform/config.ts'
import type { SignInProvider } from '#platform/sign-in-providers.ts'

const PATIENCE_S = 8
const SCOPE = 'openid email profile'
// Read where somebody signs in by a provider, and only there.
const library = () => import('openid-client')
const known = new WeakMap<SignInProvider, Promise<Configuration>>()

/** Who somebody is, as a provider says. */
export interface Person {
  subject: string
  email: string | undefined
  email_verified: boolean
  first_name: string
  last_name: string
}

/** The provider of a name; refuses one that is not configured. */
export function providerOf(config: Config, id: string): SignInProvider {
  const found = config.signInProviders.find((provider) => provider.id === id)
  if (!found) throw new AppError('not_found', 'provider_not_found', 'Nobody can sign in this way here.')
  return found
}

/** Where a provider sends people back to; to be registered with it. */
export function returnAddress(config: Config, provider: SignInProvider): string {
  return `${config.publicUrl}/sign-in/with/${provider.id}/callback`
}

/** The address at the provider where the person signs in, with what will prove that the answer is to this question. */
export async function askAt(config: Config, provider: SignInProvider, locale: string) {
  const issuer = await discovered(provider)
  const oidc = await library()
  const verifier = oidc.randomPKCECodeVerifier()
  const [state, nonce] = [oidc.randomState(), oidc.randomNonce()]
  const url = oidc.buildAuthorizationUrl(issuer, {
    redirect_uri: returnAddress(config, provider),
    scope: SCOPE,
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
    ui_locales: locale,
  })
  return { url: url.href, state, nonce, verifier }
}

/** Exchanges what the person came back with for who they are; the id token is verified against the provider's keys. */
export async function personAt(
  config: Config,
  provider: SignInProvider,
  answer: string,
  asked: { state: string; nonce: string; verifier: string },
): Promise<Person> {
  const issuer = await discovered(provider)
  const came = new URL(returnAddress(config, provider))
  came.search = answer
  const oidc = await library()
  const tokens = await oidc.authorizationCodeGrant(issuer, came, {
    pkceCodeVerifier: asked.verifier,
    expectedState: asked.state,
    expectedNonce: asked.nonce,
    idTokenExpected: true,
  })
  const claims = tokens.claims()
  if (!claims) throw new Error('The provider sent no id token.')
  const told =
    typeof claims['email'] === 'string' ? claims : { ...claims, ...(await more(issuer, tokens.access_token, claims.sub)) }
  const text = (name: string) => (typeof told[name] === 'string' ? told[name].trim().slice(0, 80) : '')
  const email = typeof told['email'] === 'string' ? told['email'].trim() : undefined
  return {
    subject: claims.sub,
    email,
    email_verified: email !== undefined && (told['email_verified'] === true || told['email_verified'] === 'true'),
    first_name: text('given_name') || text('name') || (email?.split('@')[0] ?? ''),
    last_name: text('family_name'),
  }
}

async function more(issuer: Configuration, accessToken: string, subject: string): Promise<Record<string, unknown>> {
  if (!issuer.serverMetadata().userinfo_endpoint) return {}
  const { fetchUserInfo } = await library()
  return { ...(await fetchUserInfo(issuer, accessToken, subject)) }
}

// What a provider says of itself is read once; after a failure, anew.
function discovered(provider: SignInProvider): Promise<Configuration> {
  let found = known.get(provider)
  if (!found) {
    found = discover(provider)
    known.set(provider, found)
    found.catch(() => known.delete(provider))
  }
  return found
}

async function discover(provider: SignInProvider): Promise<Configuration> {
  const oidc = await library()
  const server = new URL(provider.issuer)
  return oidc.discovery(server, provider.clientId, provider.clientSecret, undefined, {
    timeout: PATIENCE_S,
    ...(server.protocol === 'http:' ? { execute: [oidc.allowInsecureRequests] } : {}),
  })
}
