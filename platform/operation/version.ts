import Type from 'typebox'
import { AppError } from '#lib/errors.ts'

/** The version at which the caller read what it changes; REST also takes it from If-Match. Without one, any version will do. */
export const versionInput = { version: Type.Optional(Type.Integer()) }

/** Refuses a change of something that was changed since it was read. */
export function checkVersion(asked: number | undefined, current: number): void {
  if (asked !== undefined && asked !== current) throw staleVersion(current)
}

/** 412 with the version there is. */
export function staleVersion(current: number): AppError {
  return new AppError('stale', 'stale_version', `This was changed meanwhile (version ${current}); look at its new state first.`, {
    version: current,
  })
}
