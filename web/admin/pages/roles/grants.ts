import type { Grant } from '../../api/access.ts'

/** Permissions with all that they need. */
export function withNeeded(grants: readonly Grant[], names: readonly string[]): string[] {
  const byName = new Map(grants.map((grant) => [grant.name, grant]))
  const found = new Set<string>()
  const visit = (name: string): void => {
    if (found.has(name)) return
    found.add(name)
    for (const needed of byName.get(name)?.needs ?? []) visit(needed)
  }
  for (const name of names) visit(name)
  return [...found]
}

/** Those of the chosen permissions that need some that are taken away. */
export function dependents(grants: readonly Grant[], chosen: readonly string[], gone: readonly string[]): string[] {
  return chosen.filter((name) => !gone.includes(name) && withNeeded(grants, [name]).some((needed) => gone.includes(needed)))
}
