import Type from 'typebox'
import { open } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { publicKeys } from './token.ts'

/** The public keys by which access tokens can be verified (JWKS, RFC 7517). */
export const getKeys = operation('user.keys', {
  access: open,
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({ keys: Type.Array(Type.Unknown()) }),
  run: (ctx) => publicKeys(ctx.runtime.config.secrets.tokenKey),
})
