import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { SetupError } from '#platform/setup-error.ts'
import { run, withRuntime } from './with-runtime.ts'

/** Creates a member of staff; the password is asked for, or read from SERAI_PASSWORD. */
export async function user(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { role: { type: 'string', default: 'manager' }, name: { type: 'string', default: '' } },
  })
  const [action, email] = positionals
  if (action !== 'create' || !email)
    throw new SetupError('usage', 'Usage: serai user create EMAIL [--role ROLE] [--name "First Last"]')
  const password = process.env['SERAI_PASSWORD'] ?? (await ask(`Password for ${email}: `))
  const [first = email.split('@')[0] ?? 'Staff', ...last] = values.name.split(' ').filter(Boolean)
  await withRuntime((runtime) =>
    run(runtime, 'user.create_staff', { email, password, first_name: first, last_name: last.join(' '), roles: [values.role] }),
  )
  console.log(`  ${email} can sign in at /admin as ${values.role}.`)
}

async function ask(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  const answer = await terminal.question(question)
  terminal.close()
  return answer
}
