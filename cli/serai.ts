import { SetupError } from '#platform/setup-error.ts'
import { COMMANDS, help } from './commands.ts'

const [name = 'help', ...rest] = process.argv.slice(2)

try {
  const command = COMMANDS[name]
  if (!command || rest.includes('--help')) console.log(help(command ? name : undefined))
  else await command.run(rest)
} catch (error) {
  // What an operator can mend is one line; anything else is shown whole.
  if (error instanceof SetupError) console.error(`\n  ${error.message}\n`)
  else console.error(error)
  process.exitCode = 1
  if (name === 'start') process.exit(1)
}
