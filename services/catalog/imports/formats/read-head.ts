import { AppError } from '#lib/errors.ts'
import { readRows } from '../files/read-rows.ts'

const SAMPLES = 5

/** The columns of a file with what stands in its first rows; the rest of it is not read. */
export async function readHead(path: string): Promise<{ columns: string[]; rows: string[][] }> {
  const found: string[][] = []
  try {
    for await (const { cells } of readRows(path)) {
      found.push(cells)
      if (found.length > SAMPLES) break
    }
  } catch (error) {
    // What was sent may be the beginning of a file, whose last row is cut off.
    if (!(error instanceof AppError) || error.code !== 'broken_csv' || found.length < 2) throw error
  }
  const [columns = [], ...rows] = found
  return { columns: columns.map((name) => name.trim()), rows }
}

/** Reads a file to its end, refusing what is broken; gives its columns and the number of its rows. */
export async function countRows(path: string): Promise<{ columns: string[]; rows: number }> {
  let columns: string[] = []
  let rows = -1
  for await (const { cells } of readRows(path)) {
    if (rows < 0) columns = cells.map((name) => name.trim())
    rows += 1
  }
  return { columns, rows: Math.max(0, rows) }
}
