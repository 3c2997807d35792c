import { AppError } from '#lib/errors.ts'
import type { Actor } from './actor.ts'

/**
 * Who may run an operation: everyone; anyone signed in (an API key with the named permission); the owner of the record (the operation compares, with the named
 * permission as the way in for staff); holders of a permission; or only other services.
 */
export type Access =
  | { kind: 'public' }
  | { kind: 'signed_in'; or?: string }
  | { kind: 'owner'; or: string }
  | { kind: 'permission'; name: string }
  | { kind: 'internal' }

/** Anyone, signed in or not. */
export const open: Access = { kind: 'public' }

/** Anyone signed in. */
export const signedIn: Access = { kind: 'signed_in' }

/** Anyone signed in, for what is their own; an API key, which owns nothing, where it holds the permission to see that of others. */
export function signedInOr(name: string): Access {
  return { kind: 'signed_in', or: name }
}

/** Other services of this installation, never a person. */
export const internal: Access = { kind: 'internal' }

/** Holders of a permission. */
export function permission(name: string): Access {
  return { kind: 'permission', name }
}

/** The record's owner, or holders of a permission; the operation itself compares the owner. */
export function ownerOr(name: string): Access {
  return { kind: 'owner', or: name }
}

/** Refuses an actor whom the declared access does not admit: 401 without a sign-in, 403 without the right. */
export function checkAccess(access: Access, actor: Actor, caller: string | undefined): void {
  if (caller !== undefined) return
  switch (access.kind) {
    case 'public':
    case 'owner':
      return
    case 'internal':
      throw new AppError('forbidden', 'internal_operation', 'Only services of this installation may call this.')
    case 'signed_in':
      if (actor.kind === 'anonymous') throw notSignedIn()
      if (actor.kind !== 'api_key') return
      if (!access.or) throw personNeeded()
      if (!actor.permissions.has(access.or)) throw missingPermission(access.or)
      return
    case 'permission':
      if (actor.kind === 'anonymous') throw notSignedIn()
      if (!actor.permissions.has(access.name)) throw missingPermission(access.name)
  }
}

/** 401: a sign-in is needed. */
export function notSignedIn(): AppError {
  return new AppError('unauthenticated', 'not_signed_in', 'Sign in to do this.')
}

/** 403 naming the permission. */
export function missingPermission(name: string): AppError {
  return new AppError('forbidden', 'missing_permission', `This needs the permission ${name}.`, { permission: name })
}

/** 403: only a person can have or do this. */
export function personNeeded(): AppError {
  return new AppError('forbidden', 'person_needed', 'This belongs to a person; an API key has no account of its own.')
}
