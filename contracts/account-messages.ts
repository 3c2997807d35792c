/** What an account's owner is told about the account itself. */
export type AccountMessageKind =
  | 'verify_email'
  | 'reset_password'
  | 'password_changed'
  | 'sign_in_code'
  | 'phone_code'
  | 'data_ready'
  | 'new_country'

/** A sign-in, for who is told of it. */
export interface SignInFacts {
  /** ISO 3166-1 alpha-2. */
  country: string
  /** Browser and system, as far as they are known. */
  device: string
  ip: string
  at: string
}

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
  /** The sign-in that it tells of. */
  sign_in?: SignInFacts
}
