import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { restartWithFewArenas } from './few-arenas.ts'

const [name = 'help', ...rest] = process.argv.slice(2)
if (name === 'start') restartWithFewArenas()

// What was compiled once is read again as it is: a start takes half the work. Where nothing can be written, it is done anew.
enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/compiled'))
const { SetupError } = await import('#platform/setup-error.ts')
const { COMMANDS, help } = await import('./commands.ts')

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
