import { createReadStream } from 'node:fs'
import { CsvError, parse } from 'csv-parse'
import { AppError } from '#lib/errors.ts'

/** A line of a count as it stands in the file; `code` says what is wrong with it. */
export interface CountLine {
  line: number
  sku: string
  branch: string
  branch_id: string | null
  counted: number | null
  code: string | null
  detail: string | null
}

/** A branch that a file may name by its id, its short name or its name. */
export interface KnownBranch {
  id: string
  slug: string
  name: string
  mine: boolean
}

const MAX_LINES = 200_000
const MAX_COUNT = 1_000_000_000
const NEEDED = ['sku', 'counted']

/** Reads a count (columns sku, branch, counted; without a branch it is the caller's) line by line; a wrong line says why and holds up no other. */
export async function readCounts(path: string, branches: readonly KnownBranch[], own: KnownBranch): Promise<CountLine[]> {
  const byName = new Map(
    branches.flatMap((branch) => [branch.name, branch.slug, branch.id].map((key) => [key.toLowerCase(), branch])),
  )
  const parser = createReadStream(path).pipe(
    parse({
      bom: true,
      delimiter: [',', ';', '\t'],
      columns: (header: string[]) => columnsOf(header),
      info: true,
      trim: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: 100_000,
    }),
  )
  const lines: CountLine[] = []
  const seen = new Map<string, number>()
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: Record<string, string>; info: { lines: number } }>) {
      if (lines.length >= MAX_LINES)
        throw new AppError('invalid', 'too_many_lines', `A file has at most ${MAX_LINES} lines; split it.`)
      const line = lineOf(record, info.lines, byName, own)
      const key = `${line.sku.toLowerCase()} ${line.branch_id}`
      const twin = seen.get(key)
      if (line.code === null && twin !== undefined)
        Object.assign(line, wrong('counted_twice', `Line ${twin} counts ${line.sku} already; add the two up in one line.`))
      seen.set(key, twin ?? line.line)
      lines.push(line)
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new AppError('invalid', 'broken_csv', `The file is not readable as CSV: ${(error as Error).message}`)
  }
  if (lines.length === 0) throw new AppError('invalid', 'not_a_count', 'The file has no lines below its first.')
  return lines
}

function columnsOf(header: string[]): string[] {
  const names = header.map((name) => name.toLowerCase())
  const missing = NEEDED.filter((name) => !names.includes(name))
  if (missing.length > 0)
    throw new AppError(
      'invalid',
      'not_a_count',
      `The first line lacks ${missing.join(', ')}; it should be: sku,branch,counted.`,
      {
        missing,
      },
    )
  return names
}

function lineOf(cells: Record<string, string>, line: number, byName: Map<string, KnownBranch>, own: KnownBranch): CountLine {
  const { sku = '', branch = '' } = cells
  const found = branch ? byName.get(branch.toLowerCase()) : own
  const counted = countOf(cells['counted'] ?? '')
  const read = {
    line,
    sku: sku.slice(0, 200),
    branch: (branch || own.name).slice(0, 200),
    branch_id: found?.id ?? null,
    counted,
    code: null,
    detail: null,
  }
  if (!sku) return { ...read, ...wrong('sku_needed', 'There is no SKU.') }
  if (!found) return { ...read, ...wrong('branch_not_found', `There is no branch ${read.branch}.`) }
  if (!found.mine) return { ...read, ...wrong('other_branch', `You do not work for the branch ${found.name}.`) }
  if (counted === null) return { ...read, ...wrong('bad_count', 'What was counted is a whole number from 0 on.') }
  return read
}

// Digits of Persian and Arabic count like others.
function countOf(text: string): number | null {
  const plain = text
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
  return /^\d{1,10}$/.test(plain) && Number(plain) <= MAX_COUNT ? Number(plain) : null
}

function wrong(code: string, detail: string) {
  return { code, detail }
}
