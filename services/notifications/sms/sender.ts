/** A way by which messages by SMS go out. */
export interface SmsSender {
  /** Hands a message over; gives what the sender calls it. Throws `SmsRefused` when it will not take it, ever. */
  send(message: { to: string; text: string }): Promise<string>
}

/** The sender will not take this message, however often it is asked. */
export class SmsRefused extends Error {
  override name = 'SmsRefused'
}
