import type { Context } from '#platform/operation/context.ts'

/** What a gateway needs to take money. */
export interface Charge {
  paymentId: string
  amountMinor: bigint
  currency: string
  description: string
  /** Where the gateway's own pages send the shopper back to: our door, which asks what became of the payment. */
  returnUrl: string
  cardNumber: string | null
  scenario: string | null
}

/** A payment as its gateway needs to know it. */
export interface Known {
  id: string
  reference: string | null
  amountMinor: bigint
  currency: string
  /** Still to be paid: whatever waits for our word is taken. One that has ended is only looked at. */
  isOpen: boolean
}

/** What a gateway says of a charge. */
export interface ChargeState {
  status: 'pending' | 'authorized' | 'succeeded' | 'failed' | 'voided' | 'refunded'
  reference: string | null
  /** What was really taken or promised; another amount than was asked for is not taken for the payment. */
  amountMinor?: bigint
  cardBrand?: string
  cardLast4?: string
  reason?: string
  actionUrl?: string
}

/** Money to be given back; `key` is the same however often it is asked for. */
export interface RefundOrder {
  key: string
  amountMinor: bigint
  reason: string
  /** The gateway's own name of this refund, once it has given one. */
  reference: string | null
  /** Asked before without an answer: the gateway may have done it. */
  isAgain: boolean
  /** What was given back of the payment before, as far as we know. */
  givenMinor: bigint
}

/** What a gateway says of a refund; `asked` while it takes its time. */
export interface RefundState {
  status: 'asked' | 'done' | 'failed'
  reference: string | null
  failure?: string
}

/** Money that went back of a payment, by our word or in the gateway's own pages; `ours` is what the gateway knows our refund by. */
export interface GivenBack {
  reference: string
  ours?: string
  amountMinor: bigint
  isDone: boolean
  /** Why it came to nothing, where it did: even one that was done may fail days later. */
  failure?: string
}

/** A message as it came. */
export interface RawMessage {
  raw: Buffer
  headers: Readonly<Record<string, string>>
}

/** A verified message of a gateway: which payment (by our id or its reference) or refund it is about; without a state the gateway is asked. */
export interface GatewayMessage {
  eventId: string
  paymentId?: string
  reference?: string
  refundId?: string
  /** It tells of money given back: all that went back of the payment is looked at. */
  isRefund?: boolean
  state?: ChargeState
}

/** What an installation says of a gateway beside the secrets. */
export type GatewayOptions = Partial<Record<'api_address' | 'webhook_id' | 'capture' | 'unit', string>>

/** Secrets of a gateway. */
export type GatewaySecrets = Partial<
  Record<'secret_key' | 'webhook_secret' | 'client_id' | 'client_secret' | 'merchant_id', string>
>

/** A request to a gateway, below its address. */
export interface GatewayRequest {
  method: 'GET' | 'POST' | 'PUT'
  path: string
  headers?: Record<string, string>
  /** An object becomes JSON; a text or a form goes as it is. */
  body?: object | string | URLSearchParams
}

/** An answer of a gateway; a fault of the way there or of the gateway itself is thrown. */
export interface GatewayReply {
  status: number
  body: Record<string, unknown>
}

/** A gateway as one way to pay of a branch has it. */
export interface GatewayLink {
  readonly ctx: Context
  readonly options: GatewayOptions
  readonly secrets: GatewaySecrets
  /** Refuses addresses that money must not be sent to. */
  mayGo(): Promise<void>
  call(request: GatewayRequest): Promise<GatewayReply>
}

/** One way of taking money (PAY-02). Every call may be repeated: the payment's id is its idempotency key, a refund's id that of the refund. */
export interface Gateway {
  code: string
  /** Money comes later, by hand: the order is confirmed without it. */
  deferred: boolean
  /** Options and secrets without which it cannot be used, and what is assumed of options left out. */
  needs: { options: readonly (keyof GatewayOptions)[]; secrets: readonly (keyof GatewaySecrets)[] }
  defaults: GatewayOptions
  takes(currency: string): boolean
  create(link: GatewayLink, charge: Charge): Promise<ChargeState>
  /** What it knows of a payment; undefined when it never heard of it. */
  fetch(link: GatewayLink, payment: Known): Promise<ChargeState | undefined>
  /** What became of a payment whose shopper came back from the gateway's pages with this in the address. */
  returned?(link: GatewayLink, payment: Known, query: Readonly<Record<string, unknown>>): Promise<ChargeState | undefined>
  /** Takes money that was only promised. */
  capture?(link: GatewayLink, payment: Known): Promise<ChargeState>
  /** Gives a part or all of it back; a fault of the way there is thrown, and it is asked for again. */
  refund(link: GatewayLink, payment: Known, refund: RefundOrder): Promise<RefundState>
  /** What went back of a payment, refund by refund; where the gateway tells a sum only, that. */
  givenBack?(link: GatewayLink, payment: Known): Promise<GivenBack[] | { sumMinor: bigint }>
  /** Lets go of money that was not taken yet; says `succeeded` when it was taken meanwhile. */
  void(link: GatewayLink, payment: Known): Promise<ChargeState>
  /** Checks the signature on the raw bytes; undefined when it is not the gateway's. */
  verify?(link: GatewayLink, message: RawMessage): Promise<GatewayMessage | undefined>
}
