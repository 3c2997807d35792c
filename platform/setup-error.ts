/** Why the platform cannot start, in one line that says what to do. */
export class SetupError extends Error {
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.name = 'SetupError'
    this.code = code
  }
}
