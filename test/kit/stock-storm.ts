import { randomUUID } from 'node:crypto'
import { AppError } from '#lib/errors.ts'
import type { Actor } from '#platform/operation/actor.ts'
import { Context } from '#platform/operation/context.ts'
import { invoke } from '#platform/operation/invoke.ts'
import type { Operation } from '#platform/operation/operation.ts'
import { type Runtime, systemFacts } from '#platform/runtime.ts'

/** Goods that a storm moves: each variant with its product. */
export interface Goods {
  productId: string
  variantId: string
}

/** What came of a storm: how often each thing was done or refused, and everything that was neither. */
export interface StormResult {
  done: Record<string, number>
  refused: Record<string, number>
  faults: unknown[]
  seconds: number
}

type Random = () => number
interface Orders {
  held: string[]
  sold: string[]
}

/** Mixed operations on the same goods from several clients at once: reserve, confirm, release, return, set, change, transfer. */
export async function stockStorm(
  runtime: Runtime,
  goods: readonly Goods[],
  branches: readonly [string, string],
  load: { operations: number; clients: number; seed: number },
): Promise<StormResult> {
  const result: StormResult = { done: {}, refused: {}, faults: [], seconds: 0 }
  let left = load.operations
  const began = performance.now()
  const client = async (number: number) => {
    const random = generator(load.seed + number)
    const orders: Orders = { held: [], sold: [] }
    while (left > 0) {
      left -= 1
      const step = chosen(random)
      try {
        const outcome = await STEPS[step](runtime, random, goods, branches, orders)
        const tally = outcome ? result.done : result.refused
        tally[step] = (tally[step] ?? 0) + 1
      } catch (error) {
        if (error instanceof AppError) result.refused[step] = (result.refused[step] ?? 0) + 1
        else result.faults.push(error)
      }
    }
  }
  await Promise.all(Array.from({ length: load.clients }, (_, number) => client(number)))
  result.seconds = (performance.now() - began) / 1000
  return result
}

type Step = 'reserve' | 'confirm' | 'release' | 'return' | 'set' | 'delta' | 'transfer'
type Work = (
  runtime: Runtime,
  random: Random,
  goods: readonly Goods[],
  branches: readonly [string, string],
  orders: Orders,
) => Promise<boolean>

const SHARES: readonly (readonly [Step, number])[] = [
  ['reserve', 34],
  ['confirm', 20],
  ['release', 10],
  ['return', 6],
  ['set', 6],
  ['delta', 14],
  ['transfer', 10],
]

const STEPS: Record<Step, Work> = {
  async reserve(runtime, random, goods, branches, orders) {
    const id = randomUUID()
    const lines = Array.from({ length: 1 + below(random, 3) }, () => ({
      variant_id: some(random, goods).variantId,
      quantity: 1 + below(random, 3),
    }))
    const answer = await runtime.call(ordersOf(runtime), 'catalog.reserveStock', {
      order_id: id,
      branch_id: some(random, branches),
      expires_at: new Date(Date.now() + 900_000).toISOString(),
      lines,
    })
    if (answer.reserved) orders.held.push(id)
    return answer.reserved
  },
  async confirm(runtime, _random, _goods, _branches, orders) {
    const id = orders.held.shift()
    if (!id) return false
    orders.sold.push(id)
    return (await runtime.call(ordersOf(runtime), 'catalog.confirmStock', { order_id: id })).confirmed
  },
  release: (runtime, _random, _goods, _branches, orders) => giveBack(runtime, orders.held.shift()),
  return: (runtime, _random, _goods, _branches, orders) => giveBack(runtime, orders.sold.shift()),
  set: (runtime, random, goods, branches) =>
    byStaff(runtime, 'inventory.update', {
      ...place(random, goods, branches),
      quantity: below(random, 60),
      reason: 'Counted',
    }),
  delta: (runtime, random, goods, branches) =>
    byStaff(runtime, 'inventory.update', { ...place(random, goods, branches), delta: below(random, 31) - 12, reason: 'Moved' }),
  transfer(runtime, random, goods, branches) {
    const [from, to] = random() < 0.5 ? branches : [branches[1], branches[0]]
    const { productId, variantId } = some(random, goods)
    const move = { id: productId, variant_id: variantId, from_branch_id: from, to_branch_id: to, quantity: 1 + below(random, 8) }
    return byStaff(runtime, 'inventory.transfer', move)
  },
}

async function giveBack(runtime: Runtime, id: string | undefined): Promise<boolean> {
  if (!id) return false
  return (await runtime.call(ordersOf(runtime), 'catalog.releaseStock', { order_id: id, reason: 'storm' })).released
}

const ordersOf = (runtime: Runtime) => runtime.systemContext('orders')

const STAFF: Actor = {
  kind: 'staff',
  id: randomUUID(),
  name: 'Storm',
  permissions: new Set(['inventory.update', 'inventory.transfer', 'product.view']),
  branches: null,
  sessionId: null,
}

// As through any door: access, validation, audit, measures.
async function byStaff(runtime: Runtime, name: string, input: object): Promise<boolean> {
  const operation = operationOf(runtime, name)
  await invoke(operation, new Context(runtime, 'catalog', { ...systemFacts(), actor: STAFF }), input)
  return true
}

const known = new Map<string, Operation>()

function operationOf(runtime: Runtime, name: string): Operation {
  const found =
    known.get(name) ??
    runtime.services.flatMap((service) => service.routes).find((route) => route.operation.name === name)?.operation
  if (!found) throw new Error(`There is no operation ${name}.`)
  known.set(name, found)
  return found
}

function place(random: Random, goods: readonly Goods[], branches: readonly string[]) {
  const { productId, variantId } = some(random, goods)
  return { id: productId, variant_id: variantId, branch_id: some(random, branches) }
}

function chosen(random: Random): Step {
  let at = below(
    random,
    SHARES.reduce((sum, [, share]) => sum + share, 0),
  )
  for (const [step, share] of SHARES) {
    if (at < share) return step
    at -= share
  }
  return 'reserve'
}

function some<T>(random: Random, list: readonly T[]): T {
  return list[below(random, list.length)] as T
}

const below = (random: Random, end: number) => Math.floor(random() * end)

// Mulberry32: small, and the same numbers for the same seed.
function generator(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
