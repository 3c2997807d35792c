/** What keeps a whole channel from being told anything. */
export type TroubleCode = 'throttled' | 'unreachable' | 'account_refused' | 'address_refused'

/** Thrown when a channel as a whole does not take anything now; what it had taken before stands. */
export class ChannelTrouble extends Error {
  readonly code: TroubleCode
  /** How long the channel asks to be left alone, in milliseconds. */
  readonly wait: number | undefined

  constructor(code: TroubleCode, detail: string, wait?: number) {
    super(detail)
    this.code = code
    this.wait = wait
  }
}
