import type { Context } from '#platform/operation/context.ts'

/** What a gateway needs to take money. */
export interface Charge {
  paymentId: string
  amountMinor: bigint
  currency: string
  description: string
  returnUrl: string
  cardNumber: string | null
  scenario: string | null
}

/** What a gateway says of a charge. */
export interface ChargeState {
  status: 'pending' | 'authorized' | 'succeeded' | 'failed' | 'voided' | 'refunded'
  reference: string | null
  cardBrand?: string
  cardLast4?: string
  reason?: string
  actionUrl?: string
}

/** Money to be given back; `key` is the same however often it is asked for. */
export interface RefundOrder {
  key: string
  amountMinor: bigint
  currency: string
  reason: string
  /** The gateway's own name of this refund, once it has given one. */
  reference: string | null
}

/** What a gateway says of a refund; `asked` while it takes its time. */
export interface RefundState {
  status: 'asked' | 'done' | 'failed'
  reference: string | null
  failure?: string
}

/** A verified message of a gateway: which payment, and what became of it. */
export interface GatewayMessage {
  eventId: string
  paymentId: string
  state: ChargeState
}

/** One way of taking money (PAY-02). Every call may be repeated: the payment's id is its idempotency key. */
export interface Gateway {
  code: string
  /** Money comes later, by hand: the order is confirmed without it. */
  deferred: boolean
  create(ctx: Context, charge: Charge): Promise<ChargeState>
  fetch(ctx: Context, reference: string): Promise<ChargeState | undefined>
  /** Gives a part or all of it back; a fault of the way there is thrown, and it is asked for again. */
  refund(ctx: Context, reference: string, refund: RefundOrder): Promise<RefundState>
  /** Lets go of money that was not taken yet; says `succeeded` when it was taken meanwhile. */
  void(ctx: Context, reference: string): Promise<ChargeState>
  /** Checks the signature on the raw bytes; undefined when it is not the gateway's. */
  verify(ctx: Context, raw: Buffer, signature: string): GatewayMessage | undefined
}
