import { spawnSync } from 'node:child_process'
import { generateSecrets } from '#platform/config.ts'
import { branch } from './branch.ts'
import { doctor } from './doctor.ts'
import { importFile } from './import.ts'
import { seedDemo } from './seed-demo.ts'
import { setting } from './setting.ts'
import { start } from './start.ts'
import { USER_USAGE, user } from './user.ts'
import { verify } from './verify.ts'
import { withRuntime } from './with-runtime.ts'

interface Command {
  summary: string
  usage: string
  run(args: string[]): Promise<void>
}

/** What `serai` can do. */
export const COMMANDS: Record<string, Command> = {
  start: {
    summary: 'Start the shop',
    usage: 'serai start     (PORT, HOST, DATABASE_URL, SERVICES … see docs/configuration.md)',
    run: start,
  },
  import: {
    summary: 'Import a product CSV',
    usage: 'serai import FILE [--publish] [--update-existing] [--all-or-nothing] [--dry-run] [--json]',
    run: importFile,
  },
  verify: { summary: 'Prove the invariants of stock, carts, orders and payments', usage: 'serai verify [--json]', run: verify },
  doctor: {
    summary: 'Say whether the shop has what it needs; changes nothing, ends with 1 when something is wrong',
    usage: 'serai doctor [--json]',
    run: doctor,
  },
  migrate: {
    summary: 'Bring the database up to date',
    usage: 'serai migrate',
    run: () => withRuntime(async () => console.log('  The database is up to date.')),
  },
  seed: {
    summary: 'Fill an empty shop with the demo',
    usage: 'serai seed demo',
    run: () => withRuntime((runtime) => seedDemo(runtime, (line) => console.error(line)).then(() => runtime.events.settle())),
  },
  reindex: { summary: 'Rebuild the pages of all products and the search index', usage: 'serai reindex', run: reindex },
  user: { summary: 'Create a member of staff, or a fresh link for the first owner', usage: USER_USAGE, run: user },
  setting: {
    summary: 'Show, set or take back settings of the shop or a branch',
    usage: 'serai setting list|set KEY VALUE|reset KEY [--branch SLUG] [--json]',
    run: setting,
  },
  branch: { summary: 'Choose the default branch', usage: 'serai branch default SLUG', run: branch },
  secrets: {
    summary: 'Print fresh keys for a production environment',
    usage: 'serai secrets',
    run: async () => {
      const { tokenKey, serviceSecret, costKey } = generateSecrets()
      console.log(`SERAI_TOKEN_KEY=${JSON.stringify(tokenKey)}\nSERAI_SERVICE_SECRET=${serviceSecret}\nSERAI_COST_KEY=${costKey}`)
    },
  },
  bench: {
    summary: 'Measure this machine and the shop on it',
    usage: 'serai bench [--json] [--products N] [--seconds N] [--compare]',
    run: async (args) => {
      process.exitCode = spawnSync(process.execPath, ['bench/run.ts', ...args], { stdio: 'inherit' }).status ?? 1
    },
  },
}

async function reindex(): Promise<void> {
  await withRuntime(async (runtime) => {
    await runtime.events.start()
    await runtime.services
      .find((service) => service.name === 'catalog')
      ?.jobs?.['refreshAll']?.(runtime.systemContext('catalog'), {}, { attempt: 1, last: true })
    await runtime.events.settle()
  })
  console.log('  Every page and the index are rebuilt.')
}

/** How to use `serai`, or one command. */
export function help(name?: string): string {
  const command = name ? COMMANDS[name] : undefined
  if (command) return `${command.summary}\n\n  ${command.usage}`
  return [
    'serai: a self-hosted commerce platform',
    '',
    ...Object.entries(COMMANDS).map(([key, entry]) => `  ${key.padEnd(10)} ${entry.summary}`),
    '',
    '  serai COMMAND --help tells more.',
  ].join('\n')
}
