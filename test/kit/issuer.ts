import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'

/** What the issuer says of somebody. */
export interface Claims {
  email?: string
  email_verified?: boolean
  given_name?: string
  family_name?: string
}

/** A provider of sign-ins that speaks OpenID Connect, and signs in whoever comes as whom the test says. */
export interface Issuer extends AsyncDisposable {
  url: string
  clientId: string
  clientSecret: string
  /** Who signs in next: the provider's own name for them, and what it says of them. */
  person: { subject: string; claims: Claims }
  /** Has the person refuse to go on. */
  refuses: boolean
  /** Goes where a browser would, from the question to the address it is sent back to. */
  walk(from: string): Promise<URL>
}

/** Starts an issuer that sends people back to a shop. */
export async function openIssuer(returnTo: () => string): Promise<Issuer> {
  const server = createServer((request, response) => void handle(request, response))
  await new Promise<void>((open) => server.listen(0, '127.0.0.1', open))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const issuer: Issuer = {
    url,
    clientId: 'serai',
    clientSecret: 'a secret of the client',
    person: { subject: 'somebody', claims: {} },
    refuses: false,
    walk,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
  const people = new Map<string, Claims>()
  const provider = new Provider(url, {
    clients: [
      {
        client_id: issuer.clientId,
        client_secret: issuer.clientSecret,
        redirect_uris: [returnTo()],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['given_name', 'family_name'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
    pkce: { required: () => true },
    cookies: { keys: ['a key of the test'] },
    findAccount: (_ctx, subject) => ({
      accountId: subject,
      claims: () => ({ ...people.get(subject), sub: subject }),
    }),
  })
  const callback = provider.callback()

  async function handle(request: Parameters<typeof callback>[0], response: Parameters<typeof callback>[1]): Promise<void> {
    if (!request.url?.startsWith('/interaction/')) return callback(request, response)
    if (issuer.refuses) return provider.interactionFinished(request, response, { error: 'access_denied' })
    const { subject, claims } = issuer.person
    people.set(subject, claims)
    const grant = new provider.Grant({ accountId: subject, clientId: issuer.clientId })
    grant.addOIDCScope('openid email profile')
    const result = { login: { accountId: subject }, consent: { grantId: await grant.save() } }
    await provider.interactionFinished(request, response, result)
  }

  async function walk(from: string): Promise<URL> {
    const cookies = new Map<string, string>()
    let at = from
    for (let step = 0; step < 10; step++) {
      if (at.startsWith(returnTo())) return new URL(at)
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
      const answer = await fetch(at, { redirect: 'manual', headers: { cookie } })
      for (const line of answer.headers.getSetCookie()) {
        const [pair = ''] = line.split(';')
        cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1))
      }
      const to = answer.headers.get('location')
      if (!to) throw new Error(`The issuer answered ${answer.status}: ${await answer.text()}`)
      at = new URL(to, at).href
    }
    throw new Error('The issuer sends people round in circles.')
  }
  return issuer
}
