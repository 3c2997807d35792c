import { type RawBuilder, sql } from 'kysely'
import type { Attachments } from './shapes.ts'

// What a duty in a branch lets people do, without a role that does (STO-02).
const RIGHTS: Record<string, readonly string[]> = { delivery: ['order.deliver'] }

// Whom a duty in a branch stands in for, when those who may do something there are told of it: managers hear of their branch.
const STANDS_FOR: Record<string, readonly string[]> = {
  'order.receive_notifications': ['order_notified', 'manager'],
  'order.deliver': ['delivery'],
  'order.refund': ['manager'],
  'return.manage': ['manager'],
  'inventory.update': ['manager'],
}

/** The duties that make somebody one of those in a branch who are told of, or given, what a permission is about. */
export function dutiesFor(permission: string): string[] {
  return [...(STANDS_FOR[permission] ?? [])]
}

/** What people may do by their duties. */
export function rightsOfDuties(branches: Attachments): string[] {
  return [...new Set(branches.flatMap(({ duties }) => duties.flatMap((duty) => RIGHTS[duty] ?? [])))]
}

/** Everything that an account (`a`) may do, by its roles and its duties. */
export const permissionsOfAccount: RawBuilder<string[]> = sql<string[]>`coalesce((select array_agg(distinct p order by p) from (
    select unnest(r.permissions) as p from account_role join role r on r.name = role where account_id = a.id
    union all select unnest(d.rights) from account_branch b join (values ${sql.join(
      Object.entries(RIGHTS).map(([duty, rights]) => sql`(${sql.lit(duty)}, ${sql.lit(`{${rights.join(',')}}`)}::text[])`),
    )}) d(duty, rights) on d.duty = any(b.duties) where b.account_id = a.id and a.kind = 'staff') own), '{}')`
