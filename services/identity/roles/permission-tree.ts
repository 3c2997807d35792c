import { AppError } from '#lib/errors.ts'
import type { Context } from '#platform/operation/context.ts'
import type { Permission } from '#platform/service.ts'

/** What may be granted in this installation. */
export function declaredPermissions(ctx: Context): Permission[] {
  return ctx.runtime.services.flatMap((service) => service.permissions ?? [])
}

/** Permissions with all that they need. */
export function withNeeded(declared: readonly Permission[], names: readonly string[]): string[] {
  const byName = new Map(declared.map((permission) => [permission.name, permission]))
  const found = new Set<string>()
  const visit = (name: string): void => {
    if (found.has(name)) return
    found.add(name)
    for (const needed of byName.get(name)?.needs ?? []) visit(needed)
  }
  for (const name of names) visit(name)
  return [...found].sort()
}

/**
 * What a role may do after a change (ACL-03). What is new brings what it needs; what is taken away takes what needs it along
 * where `cascade` says so, and is refused otherwise, naming what still needs it.
 */
export function permissionsAfter(
  declared: readonly Permission[],
  before: readonly string[],
  asked: readonly string[],
  cascade: boolean,
): string[] {
  const gone = before.filter((name) => !asked.includes(name))
  const stays = asked.filter((name) => before.includes(name))
  const orphans = stays.filter((name) => withNeeded(declared, [name]).some((needed) => gone.includes(needed)))
  if (orphans.length > 0 && !cascade)
    throw new AppError(
      'conflict',
      'permission_needed',
      `These permissions need what is taken away: ${orphans.join(', ')}. Take them away too (cascade).`,
      { needed_by: orphans },
    )
  return withNeeded(
    declared,
    asked.filter((name) => !orphans.includes(name)),
  )
}
