import { createReadStream } from 'node:fs'
import { type CsvError, parse } from 'csv-parse'
import { AppError } from '#lib/errors.ts'

/** One line of the file, with where it stands. */
export interface CsvLine {
  line: number
  cells: Record<string, string>
}

/** The lines of one product: they follow each other and share their handle. */
export interface CsvProduct {
  handle: string
  lines: CsvLine[]
}

const NEEDED = ['Handle', 'Title', 'Variant Price']

/** Reads a Shopify product CSV (https://help.shopify.com/manual/products/import-export/using-csv) product by product, in constant memory. */
export async function* readShopify(path: string): AsyncGenerator<CsvProduct> {
  const parser = createReadStream(path).pipe(
    parse({ bom: true, columns: true, info: true, relax_column_count: true, skip_empty_lines: true, max_record_size: 1_000_000 }),
  )
  let group: CsvProduct | undefined
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: Record<string, string>; info: { lines: number } }>) {
      const handle = record['Handle']?.trim() ?? ''
      const line = { line: info.lines, cells: record }
      if (group && group.handle === handle) group.lines.push(line)
      else {
        if (group) yield group
        group = { handle, lines: [line] }
      }
    }
  } catch (error) {
    const { code, lines } = error as CsvError & { lines?: number }
    if (!code?.startsWith('CSV_')) throw error
    throw new AppError(
      'invalid',
      'broken_csv',
      `The file is not readable as CSV near line ${lines ?? '?'}: ${(error as Error).message}`,
    )
  }
  if (group) yield group
}

/** Refuses at once a file whose first line is not that of a product CSV; gives the number of lines. */
export async function checkFormat(path: string): Promise<number> {
  let lines = 0
  const parser = createReadStream(path).pipe(
    parse({ bom: true, relax_column_count: true, skip_empty_lines: true, max_record_size: 1_000_000 }),
  )
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      if (lines === 0) {
        const missing = NEEDED.filter((name) => !record.includes(name))
        if (missing.length > 0)
          throw new AppError(
            'invalid',
            'not_a_product_csv',
            `The first line lacks the columns ${missing.join(', ')}; is this a product CSV?`,
            { missing },
          )
      }
      lines += 1
    }
  } catch (error) {
    if (error instanceof AppError) throw error
    throw new AppError('invalid', 'broken_csv', `The file is not readable as CSV: ${(error as Error).message}`)
  }
  if (lines === 0) throw new AppError('invalid', 'not_a_product_csv', 'The file is empty.')
  return lines - 1
}
