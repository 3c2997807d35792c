import { AppError } from '#lib/errors.ts'

/** Every state of a product's life (CAT-10). */
export const STATES = [
  'draft',
  'pending_review',
  'in_review',
  'approved',
  'rejected',
  'published',
  'unpublished',
  'out_of_stock',
  'discontinued',
  'archived',
  'deleted',
] as const

/** One state of a product's life. */
export type State = (typeof STATES)[number]

/** The moves staff may make: from which states, to which, and the event that tells of it. */
export const MOVES = {
  submit_review: { from: ['draft'], to: 'pending_review', event: 'product.submitted' },
  start_review: { from: ['pending_review'], to: 'in_review', event: 'product.review_started' },
  approve: { from: ['pending_review', 'in_review'], to: 'approved', event: 'product.approved' },
  reject: { from: ['pending_review', 'in_review'], to: 'rejected', event: 'product.rejected' },
  redraft: { from: ['rejected'], to: 'draft', event: 'product.redrafted' },
  publish: { from: ['approved', 'unpublished'], to: 'published', event: 'product.published' },
  unpublish: { from: ['published', 'out_of_stock'], to: 'unpublished', event: 'product.unpublished' },
  discontinue: { from: ['published', 'out_of_stock', 'unpublished'], to: 'discontinued', event: 'product.discontinued' },
  archive: { from: ['discontinued'], to: 'archived', event: 'product.archived' },
  delete: {
    from: ['draft', 'pending_review', 'in_review', 'approved', 'rejected', 'unpublished'],
    to: 'deleted',
    event: 'product.deleted',
  },
  restore: { from: ['deleted'], to: 'draft', event: 'product.restored' },
} as const satisfies Record<string, { from: readonly State[]; to: State; event: string }>

/** Name of a move. */
export type Move = keyof typeof MOVES

/** Moves possible from a state. */
export function movesFrom(state: string): Move[] {
  return (Object.keys(MOVES) as Move[]).filter((move) => (MOVES[move].from as readonly string[]).includes(state))
}

/** The state a move leads to; 409 `illegal_move` with what is possible from here. What is restored is again what it was. */
export function stateAfter(state: string, move: Move, beforeDelete: string | null = null): State {
  const allowed = movesFrom(state)
  if (!allowed.includes(move)) {
    const possible = allowed.length > 0 ? allowed.join(', ') : 'nothing'
    throw new AppError(
      'conflict',
      'illegal_move',
      `A product that is ${state} cannot be moved by ${move}; possible from here: ${possible}.`,
      { state, allowed },
    )
  }
  return move === 'restore' ? (STATES.find((known) => known === beforeDelete) ?? MOVES.restore.to) : MOVES[move].to
}

/** Whether shoppers see a product in this state. */
export function isVisible(state: string): boolean {
  return state === 'published' || state === 'out_of_stock'
}
