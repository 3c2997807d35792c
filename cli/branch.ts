import { sql } from 'kysely'
import { SetupError } from '#platform/setup-error.ts'
import { run, withRuntime } from './with-runtime.ts'

const USAGE = 'Usage: serai branch default SLUG'

/** Makes a published branch the default one, also where there is none at all. */
export async function branch(args: string[]): Promise<void> {
  const [action, slug] = args
  if (action !== 'default' || !slug) throw new SetupError('usage', USAGE)
  await withRuntime(async (runtime) => {
    const ctx = runtime.systemContext('store')
    const found = await ctx.first<{ id: string }>(sql`select id from branch where slug = ${slug}`)
    if (!found) throw new SetupError('branch_not_found', `There is no branch ${slug}.`)
    await run(runtime, 'branch.make_default', { id: found.id })
  })
  console.log(`  ${slug} is the default branch.`)
}
