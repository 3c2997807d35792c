import { readRows } from '../files/read-rows.ts'
import type { FileGroup, FileLine } from './file-product.ts'

/** Puts the rows of a file together by what names their product, in the order of the file. */
export async function* groupRows(
  path: string,
  nameOf: (cells: Record<string, string>, before: string | undefined) => string,
  rename: (column: string) => string | undefined = (column) => column,
): AsyncGenerator<FileGroup> {
  let columns: (string | undefined)[] | undefined
  let group: FileGroup | undefined
  for await (const { line, cells } of readRows(path)) {
    if (!columns) {
      columns = cells.map((cell) => rename(cell.trim()))
      continue
    }
    const named: FileLine = { line, cells: {} }
    cells.forEach((cell, at) => {
      const column = columns?.[at]
      if (column !== undefined && named.cells[column] === undefined) named.cells[column] = cell
    })
    const key = nameOf(named.cells, group?.key)
    if (group && group.key === key) group.lines.push(named)
    else {
      if (group) yield group
      group = { key, lines: [named] }
    }
  }
  if (group) yield group
}
