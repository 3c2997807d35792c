import type { VisitorBranch } from '#contracts/store.ts'
import { placeKey } from '#lib/taxes.ts'
import type { Actor } from '../operation/actor.ts'
import { Context } from '../operation/context.ts'
import { type Runtime, systemFacts } from '../runtime.ts'
import { countryOfIp } from './country-of-ip.ts'

interface Home {
  country: string
  city: string
}

/**
 * The branch of a visitor who chose none (STO-05): the one that delivers to the city of their delivery address, else the one in
 * the country of their address on the Internet. Undefined: the default one. Known at once when the answers are in memory.
 */
export function branchOfVisitor(
  runtime: Runtime,
  actor: Actor,
  ip: string | undefined,
): string | undefined | Promise<string | undefined> {
  const kept = runtime.cache.get('visitor branches') as { branches: VisitorBranch[] } | undefined
  if (!kept) return readBranches(runtime).then((branches) => choose(runtime, branches, actor, ip))
  return choose(runtime, kept.branches, actor, ip)
}

function choose(runtime: Runtime, branches: readonly VisitorBranch[], actor: Actor, ip: string | undefined) {
  if (branches.length < 2) return undefined
  if (actor.kind !== 'customer' || actor.id === null) return idOf(branches, branchIn(branches, ip))
  return homeOf(runtime, actor.id).then((home) => idOf(branches, (home && branchFor(branches, home)) ?? branchIn(branches, ip)))
}

/** The branch that delivers to a city; undefined where none says so. */
export async function branchServing(runtime: Runtime, home: Home): Promise<string | undefined> {
  return branchFor(await readBranches(runtime), home)?.id
}

// The default one goes without a name: its answers are kept once.
function idOf([first]: readonly VisitorBranch[], chosen: VisitorBranch | undefined): string | undefined {
  return chosen === first ? undefined : chosen?.id
}

function branchFor(branches: readonly VisitorBranch[], home: Home): VisitorBranch | undefined {
  const key = placeKey(home.city)
  return branches.find(({ cities }) =>
    cities.some((city) => city.country === home.country && city.names.some((name) => placeKey(name) === key)),
  )
}

function branchIn(branches: readonly VisitorBranch[], ip: string | undefined): VisitorBranch | undefined {
  const country = countryOfIp(ip)
  return country === null ? undefined : branches.find((branch) => branch.country === country)
}

async function readBranches(runtime: Runtime): Promise<VisitorBranch[]> {
  const { branches } = (await runtime.cache.load('visitor branches', async () => {
    const { branches, changes_at } = await runtime.call(asking(runtime), 'store.listVisitorBranches', {})
    if (changes_at !== null) runtime.tags.dropAt(Date.parse(changes_at), ['shop'])
    return { value: { branches }, tags: ['shop'], bytes: JSON.stringify(branches).length * 2 }
  })) as { branches: VisitorBranch[] }
  return branches
}

async function homeOf(runtime: Runtime, userId: string): Promise<Home | null> {
  const { home } = (await runtime.cache.load(`home ${userId}`, async () => {
    const value = await runtime.call(asking(runtime), 'identity.findHome', { user_id: userId })
    return { value, tags: [`addresses:${userId}`, `user:${userId}`], bytes: 300 }
  })) as { home: Home | null }
  return home
}

function asking(runtime: Runtime): Context {
  return new Context(runtime, 'http', { ...systemFacts(), caller: 'http' })
}
