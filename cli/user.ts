import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { SetupError } from '#platform/setup-error.ts'
import { inviteOwner } from './invite-owner.ts'
import { run, withRuntime } from './with-runtime.ts'

/** How to use `serai user`. */
export const USER_USAGE = 'serai user create EMAIL [--role ROLE] [--name "First Last"] | serai user invite'

/** Creates a member of staff (the password is asked for, or read from SERAI_PASSWORD), or prints a fresh link for the first owner. */
export async function user(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { role: { type: 'string', default: 'manager' }, name: { type: 'string', default: '' } },
  })
  const [action, email] = positionals
  if (action === 'invite' && email === undefined) return invite()
  if (action !== 'create' || !email) throw new SetupError('usage', `Usage: ${USER_USAGE}`)
  const password = process.env['SERAI_PASSWORD'] ?? (await ask(`Password for ${email}: `))
  const [first = email.split('@')[0] ?? 'Staff', ...last] = values.name.split(' ').filter(Boolean)
  await withRuntime((runtime) =>
    run(runtime, 'user.create_staff', { email, password, first_name: first, last_name: last.join(' '), roles: [values.role] }),
  )
  console.log(`  ${email} can sign in at /admin as ${values.role}.`)
}

async function invite(): Promise<void> {
  const link = await withRuntime((runtime) => inviteOwner(runtime, true))
  if (!link)
    throw new SetupError(
      'has_owner',
      'The shop has an owner already, who can open accounts for others in the panel, under Staff.',
    )
  console.log(
    `  This link makes whoever opens it first the owner of the shop; earlier ones are worth nothing now:\n\n  ${link}\n`,
  )
}

async function ask(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  const answer = await terminal.question(question)
  terminal.close()
  return answer
}
