import { randomUUID } from 'node:crypto'
import { checkAccess } from '#platform/operation/access.ts'
import type { Actor } from '#platform/operation/actor.ts'
import { services } from '#services/services.ts'

const ROUNDS = 2_000_000
const MOST_US = 20

/** What it costs to say whether somebody may do something: a member of staff with every right, and one who lacks it. */
export function printAccess(): void {
  const operations = services.flatMap((service) => service.routes.map(({ operation }) => operation))
  const guarded = operations.filter(({ access }) => access.kind === 'permission')
  const all = services.flatMap((service) => service.permissions ?? []).map(({ name }) => name)
  const staff = (permissions: readonly string[]): Actor => ({
    ...{ kind: 'staff', id: randomUUID(), name: 'Bench', branches: null, sessionId: randomUUID() },
    permissions: new Set(permissions),
  })
  const owner = staff(all)
  const stranger = staff([])
  const allowed = time(ROUNDS, (round) => {
    const op = guarded[round % guarded.length]
    if (op) checkAccess(op.access, owner, undefined)
  })
  const refused = time(ROUNDS / 20, (round) => {
    const op = guarded[round % guarded.length]
    try {
      if (op) checkAccess(op.access, stranger, undefined)
    } catch {
      return
    }
    throw new Error(`${op?.name} let somebody in who has no right to it.`)
  })
  for (const [name, us] of [
    ['permission check, allowed', allowed],
    ['permission check, refused', refused],
  ] as const)
    console.log(`  ${name.padEnd(28)}${us.toFixed(3).padStart(8)} µs  ${us < MOST_US ? 'within' : 'BEYOND'} ${MOST_US} µs`)
}

function time(rounds: number, work: (round: number) => void): number {
  for (let round = 0; round < rounds / 10; round += 1) work(round)
  const began = performance.now()
  for (let round = 0; round < rounds; round += 1) work(round)
  return ((performance.now() - began) * 1_000) / rounds
}
