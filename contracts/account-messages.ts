/** What an account's owner is told about the account itself. */
export type AccountMessageKind =
  | 'verify_email'
  | 'reset_password'
  | 'password_changed'
  | 'sign_in_code'
  | 'phone_code'
  | 'data_ready'

/** A message to an account's owner; one is sent for an id, however often it is asked for. */
export interface AccountMessage {
  id: string
  kind: AccountMessageKind
  channel: 'email' | 'sms'
  recipient: string
  locale: string
  name: string
  /** Path of the shop that it leads to; its query may hold what opens the account. */
  path: string | null
  /** Digits to be typed in. */
  code: string | null
}
