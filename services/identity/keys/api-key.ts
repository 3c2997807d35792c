import Type, { type Static } from 'typebox'
import { Id, Nullable, Time } from '#contracts/shapes.ts'
import { AppError } from '#lib/errors.ts'
import type { KeyRow } from './store.ts'

/** An API key as staff see it; the key itself is shown once, when it is made. */
export const ApiKey = Type.Object({
  id: Id,
  name: Type.String(),
  /** Its last four characters. */
  hint: Type.String(),
  maker: Type.Object({ id: Id, name: Type.String() }),
  permissions: Type.Array(Type.String()),
  branches: Nullable(Type.Array(Id)),
  created_at: Time,
  expires_at: Nullable(Time),
  last_used_at: Nullable(Time),
  revoked_at: Nullable(Time),
})

/** An API key as staff see it. */
export function keyView({ maker_id, maker_name, ...row }: KeyRow): Static<typeof ApiKey> {
  const { id, name, hint, permissions, branches, created_at, expires_at, last_used_at, revoked_at } = row
  const maker = { id: maker_id, name: maker_name }
  return { id, name, hint, maker, permissions, branches, created_at, expires_at, last_used_at, revoked_at }
}

/** 404: no such key. */
export function noKey(): AppError {
  return new AppError('not_found', 'api_key_not_found', 'There is no such API key.')
}
