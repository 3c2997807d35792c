import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { SetupError } from '#platform/setup-error.ts'
import { run, withRuntime } from './with-runtime.ts'

const USAGE =
  'Usage: serai setting list|set KEY VALUE|reset KEY [--branch SLUG] [--json]     (VALUE as JSON, such as \'"fa"\' or 2)'

/** Shows settings, sets one, or takes one back, for the whole shop or for a branch. */
export async function setting(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { branch: { type: 'string' }, json: { type: 'boolean', default: false } },
  })
  const [action, key, text] = positionals
  if (
    !action ||
    !['list', 'set', 'reset'].includes(action) ||
    (action !== 'list' && !key) ||
    (action === 'set' && text === undefined)
  )
    throw new SetupError('usage', USAGE)
  const shown = await withRuntime(async (runtime) => {
    const where = values.branch === undefined ? {} : { branch_id: await branchNamed(runtime, values.branch) }
    if (action === 'set') return [await run<Shown>(runtime, 'settings.update', { key, value: asJson(text ?? ''), ...where })]
    if (action === 'reset') return [await run<Shown>(runtime, 'settings.reset', { key, ...where })]
    return (await run<{ data: Shown[] }>(runtime, 'settings.list', where)).data
  })
  if (values.json) console.log(JSON.stringify(shown, null, 2))
  else for (const one of shown) console.log(`  ${one.key.padEnd(30)} ${JSON.stringify(one.value)}${one.inherited ? '' : '  *'}`)
}

interface Shown {
  key: string
  value: unknown
  inherited: boolean
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) throw new SetupError('usage', `${text} is not JSON; a text stands in quotes: '"${text}"'`)
    throw error
  }
}

async function branchNamed(runtime: Parameters<Parameters<typeof withRuntime>[0]>[0], slug: string): Promise<string> {
  const found = await runtime.systemContext('store').first<{ id: string }>(sql`select id from branch where slug = ${slug}`)
  if (!found) throw new SetupError('branch_not_found', `There is no branch ${slug}.`)
  return found.id
}
