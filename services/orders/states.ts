import { AppError } from '#lib/errors.ts'

/** Every status of an order. */
export const STATUSES = ['pending', 'confirmed', 'processing', 'shipped', 'delivered', 'closed', 'cancelled', 'rejected'] as const

/** Every status of what is owed for it. */
export const PAYMENT_STATUSES = ['pending', 'authorized', 'paid', 'failed', 'partially_refunded', 'refunded'] as const

/** The moves of an order's life (ORD-03), each with the permission it needs. */
export const MOVES = {
  approve: { from: ['pending', 'confirmed'], to: 'processing', permission: 'order.approve' },
  force_approve: { from: ['pending', 'confirmed'], to: 'processing', permission: 'order.force_approve' },
  reject: { from: ['pending', 'confirmed', 'processing'], to: 'rejected', permission: 'order.reject' },
  ship: { from: ['processing'], to: 'shipped', permission: 'order.ship' },
  deliver: { from: ['shipped'], to: 'delivered', permission: 'order.deliver' },
  close: { from: ['delivered'], to: 'closed', permission: 'order.close' },
  cancel: { from: ['pending', 'confirmed', 'processing'], to: 'cancelled', permission: 'order.cancel' },
} as const satisfies Record<string, { from: readonly string[]; to: string; permission: string }>

/** Name of a move. */
export type Move = keyof typeof MOVES

/** Moves possible from a status. */
export function movesFrom(status: string): Move[] {
  return (Object.keys(MOVES) as Move[]).filter((move) => (MOVES[move].from as readonly string[]).includes(status))
}

/** Refuses (409 `illegal_move`) a move that the status does not allow, naming those it does. */
export function checkMove(status: string, move: Move): void {
  const allowed = movesFrom(status)
  if (allowed.includes(move)) return
  const possible = allowed.length > 0 ? allowed.join(', ') : 'nothing'
  throw new AppError(
    'conflict',
    'illegal_move',
    `An order that is ${status} cannot ${move.replace('_', ' ')}; possible from here: ${possible}.`,
    { status, allowed },
  )
}
