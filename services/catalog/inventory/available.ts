import { type Gatherer, gather } from '#lib/gather.ts'
import type { Context } from '#platform/operation/context.ts'
import type { Runtime } from '#platform/runtime.ts'
import { type Available, listAvailable } from './store.ts'

// Shoppers who look at the same moment share a statement: every cart, bill and order looks at stock once.
const AT_ONCE = 2
const gatherers = new WeakMap<Runtime, Map<string, Gatherer<string, Available>>>()

/** What a branch can promise of variants, read after this was asked; those it has no place for are left out. */
export async function availableOf(ctx: Context, branchId: string, variantIds: readonly string[]): Promise<Available[]> {
  return (await gathererOf(ctx.runtime, branchId).ask(variantIds.map((id) => id.toLowerCase()))).filter(
    (row) => row !== undefined,
  )
}

function gathererOf(runtime: Runtime, branchId: string): Gatherer<string, Available> {
  const ofBranches = gatherers.get(runtime) ?? new Map<string, Gatherer<string, Available>>()
  gatherers.set(runtime, ofBranches)
  const known = ofBranches.get(branchId)
  if (known) return known
  const db = runtime.db('catalog')
  const made = gather<string, Available>(
    async (ids) => new Map((await listAvailable(db, branchId, ids)).map((row) => [row.variant_id, row])),
    AT_ONCE,
  )
  ofBranches.set(branchId, made)
  return made
}
