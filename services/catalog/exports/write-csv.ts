import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { neutralised } from '../exchange/formulas.ts'

const NEEDS_QUOTES = /[",\r\n]|^\s|\s$|^$/

/** Writes rows as a CSV (RFC 4180, UTF-8 with its mark, so that spreadsheets read every language right). */
export async function writeCsv(path: string, batches: AsyncIterable<readonly string[][]>): Promise<void> {
  await pipeline(Readable.from(texts(batches)), createWriteStream(path))
}

async function* texts(batches: AsyncIterable<readonly string[][]>): AsyncGenerator<Buffer> {
  yield Buffer.from('\ufeff')
  for await (const batch of batches) yield Buffer.from(batch.map(lineOf).join(''))
}

function lineOf(cells: readonly string[]): string {
  return `${cells.map(cellOf).join(',')}\r\n`
}

function cellOf(cell: string): string {
  if (cell === '') return ''
  const safe = neutralised(cell)
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
