import { type AppError, invalidField } from '#lib/errors.ts'

/** That an e-mail address is another account's. */
export function emailTaken(): AppError {
  return invalidField('/email', 'email_taken', 'There is an account with this e-mail address; use another.')
}

/** Work that gives an account its address; refuses where another account was given the same at that moment, and undoes all of it. */
export async function orTaken<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    const { code, constraint } = error as { code?: string; constraint?: string }
    throw code === '23505' && constraint === 'account_email' ? emailTaken() : error
  }
}
