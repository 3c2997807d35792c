import { existsSync, statSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { SetupError } from '#platform/setup-error.ts'
import { run, withRuntime } from './with-runtime.ts'

interface Import {
  id: string
  status: string
  total_rows: number
  processed_rows: number
  created: number
  updated: number
  failed_rows: number
  errors: { line: number; column: string; detail: string; severity: string }[]
}

/** Imports a product CSV with a progress bar, and says what was wrong in which line. */
export async function importFile(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      publish: { type: 'boolean' },
      'update-existing': { type: 'boolean' },
      'all-or-nothing': { type: 'boolean' },
      'dry-run': { type: 'boolean' },
      json: { type: 'boolean' },
    },
  })
  const [file] = positionals
  if (!file || !existsSync(file)) throw new SetupError('no_file', `Name a CSV file to import; ${file ?? 'nothing'} is not there.`)
  const done = await withRuntime(async (runtime) => {
    const begun = await run<Import>(runtime, 'product.import', {
      file: { path: resolve(file), file_name: basename(file), bytes: statSync(file).size },
      publish: values.publish ?? false,
      update_existing: values['update-existing'] ?? false,
      skip_errors: !values['all-or-nothing'],
      dry_run: values['dry-run'] ?? false,
    })
    await runtime.startWork({ byClock: false })
    for (;;) {
      const now = await run<Import>(runtime, 'import.get', { id: begun.id })
      if (!values.json) drawBar(now)
      if (now.status === 'completed' || now.status === 'failed') {
        await runtime.events.settle()
        return now
      }
      await sleep(200)
    }
  })
  if (values.json) console.log(JSON.stringify(done, null, 2))
  else {
    console.log(`\n  ${done.status}: ${done.created} created, ${done.updated} updated, ${done.failed_rows} lines failed`)
    for (const { line, column, detail, severity } of done.errors)
      console.log(`  ${severity === 'error' ? '✘' : '!'} line ${line}${column ? `, ${column}` : ''}: ${detail}`)
  }
  if (done.status === 'failed' || done.failed_rows > 0) process.exitCode = 1
}

function drawBar({ processed_rows: processed, total_rows: total }: Import): void {
  const share = total === 0 ? 1 : processed / total
  const width = 30
  const full = Math.round(share * width)
  process.stderr.write(`\r  ${'█'.repeat(full)}${'░'.repeat(width - full)} ${processed}/${total}`)
}
