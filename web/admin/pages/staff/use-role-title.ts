import { useRoles } from '../../api/access.ts'
import { useCan } from '../../api/session.ts'

/** Gives what a role is called in the language of the panel. */
export function useRoleTitle(): (name: string) => string {
  const roles = useRoles(useCan()('role.view')).data ?? []
  return (name) => roles.find((role) => role.name === name)?.title ?? name
}
