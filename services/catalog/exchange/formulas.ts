const DANGEROUS = /^'*[=+\-@\t\r\n＝＋－＠]/
const ESCAPED = /^'+[=+\-@\t\r\n＝＋－＠]/
const PLAIN_NUMBER = /^-?\d+(\.\d+)?%?$/

/** A cell that no spreadsheet takes for a formula (SEC-06): an apostrophe stands before what would begin one. */
export function neutralised(cell: string): string {
  return DANGEROUS.test(cell) && !PLAIN_NUMBER.test(cell) ? `'${cell}` : cell
}

/** What a cell said before it was neutralised. */
export function restored(cell: string): string {
  return ESCAPED.test(cell) ? cell.slice(1) : cell
}
