/** Who acts. */
export interface Actor {
  kind: 'anonymous' | 'customer' | 'staff' | 'api_key' | 'service' | 'system'
  id: string | null
  name: string
  permissions: ReadonlySet<string>
  /** Branches a holder of `branch.filter_content` is limited to; null means no limit. */
  branches: readonly string[] | null
  sessionId: string | null
}

/** Nobody in particular. */
export const ANONYMOUS: Actor = { kind: 'anonymous', id: null, name: '', permissions: new Set(), branches: null, sessionId: null }

/** The platform itself: jobs, recovery, schedules. */
export const SYSTEM: Actor = { kind: 'system', id: null, name: 'Serai', permissions: new Set(), branches: null, sessionId: null }

/** What events, audits and logs keep of an actor. */
export function actorSummary(actor: Actor): { kind: Actor['kind']; id: string | null; name: string } {
  return { kind: actor.kind, id: actor.id, name: actor.name }
}

/** Whether an actor may see content of a branch (STO-06). */
export function inScope(actor: Actor, branchId: string): boolean {
  return actor.branches === null || actor.branches.includes(branchId)
}

/** Whether somebody acts for the shop: a member of staff, or an integration with an API key. */
export function isStaff(actor: { kind: string }): boolean {
  return actor.kind === 'staff' || actor.kind === 'api_key'
}

/** The account of the person who acts; none of a guest, an integration or the platform itself. */
export function personOf(actor: Actor): string | null {
  return actor.kind === 'customer' || actor.kind === 'staff' ? actor.id : null
}

/** Whether somebody visits the shop: guests and customers do, staff and programs work in the branch they name. */
export function isVisitor({ kind }: { kind: string }): boolean {
  return kind === 'anonymous' || kind === 'customer'
}
