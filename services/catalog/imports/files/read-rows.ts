import { createReadStream } from 'node:fs'
import { CsvError, parse } from 'csv-parse'
import { AppError } from '#lib/errors.ts'
import { restored } from '../../exchange/formulas.ts'
import { kindOfFile } from './kind-of-file.ts'
import { readSheet } from './read-sheet.ts'

/** One row of a file: where it stands (the head is row 1, as spreadsheets count) and its cells in the order of the columns. */
export interface FileRow {
  line: number
  cells: string[]
}

const MAX_RECORD = 1_000_000

/** Reads a CSV or XLSX row by row, in constant memory, without its empty rows; the first row given is its head. */
export async function* readRows(path: string): AsyncGenerator<FileRow> {
  const kind = await kindOfFile(path)
  let line = 0
  for await (const cells of kind.kind === 'xlsx' ? readSheet(path) : readCsv(path, kind.delimiter, kind.encoding)) {
    line += 1
    if (cells.some((cell) => cell.trim() !== '')) yield { line, cells: cells.map((cell) => restored(storable(cell))) }
  }
}

async function* readCsv(path: string, delimiter: string, encoding: BufferEncoding): AsyncGenerator<string[]> {
  const source = createReadStream(path, { encoding })
  const parser = source.pipe(
    parse({ bom: true, delimiter, relax_column_count: true, skip_empty_lines: false, max_record_size: MAX_RECORD }),
  )
  source.once('error', (error) => parser.destroy(error))
  try {
    for await (const record of parser as AsyncIterable<string[]>) yield record
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const { lines } = error as CsvError & { lines?: number }
    throw new AppError('invalid', 'broken_csv', `The file is not readable as CSV near line ${lines ?? '?'}: ${error.message}`)
  } finally {
    source.destroy()
  }
}

// PostgreSQL cannot store U+0000, and half a surrogate pair is no text.
function storable(cell: string): string {
  return cell.includes('\u0000') ? cell.replaceAll('\u0000', '').toWellFormed() : cell.toWellFormed()
}
