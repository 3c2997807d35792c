import Type from 'typebox'
import { OneOf } from '#contracts/shapes.ts'
import { AppError } from '#lib/errors.ts'
import { open } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { askAt, providerOf } from './issuer.ts'
import { sealTicket, TICKET_LIFETIME } from './ticket.ts'

/** Who else's sign-ins this shop takes. */
export const listProviders = operation('user.list_providers', {
  access: open,
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({ data: Type.Array(Type.Object({ id: Type.String(), name: Type.String() })) }),
  run: async (ctx) => ({ data: ctx.runtime.config.signInProviders.map(({ id, name }) => ({ id, name })) }),
})

/** Begins a sign-in at a provider: where the person is to go, and the ticket with which they come back. */
export const beginProviderSignIn = operation('user.begin_provider_sign_in', {
  access: open,
  input: Type.Object(
    {
      provider: Type.String({ maxLength: 40 }),
      /** Where they mean to go afterwards: a path. */
      next: Type.Optional(Type.String({ maxLength: 1_000 })),
      face: Type.Optional(OneOf(['shop', 'admin'])),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({ url: Type.String(), ticket: Type.String(), expires_in: Type.Integer() }),
  fails: ['provider_not_found', 'provider_unreachable'],
  limit: 60,
  async run(ctx, input) {
    const { config } = ctx.runtime
    const provider = providerOf(config, input.provider)
    const { url, ...asked } = await askAt(config, provider, ctx.locale).catch((error: unknown) => {
      ctx.runtime.log.warn({ err: error, provider: provider.id }, 'a provider of sign-ins does not answer')
      throw new AppError('unavailable', 'provider_unreachable', `${provider.name} does not answer just now; sign in another way.`)
    })
    const ticket = sealTicket(config.secrets.costKey, {
      provider: provider.id,
      ...asked,
      face: input.face ?? 'shop',
      next: input.next ?? '',
      until: ctx.now() + TICKET_LIFETIME,
    })
    return { url, ticket, expires_in: TICKET_LIFETIME / 1000 }
  },
})
