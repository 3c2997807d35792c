import { type Field, readColumn } from '../../exchange/columns.ts'
import { parts, unpack } from '../../exchange/packed.ts'
import type { FileLine, Remark } from './file-product.ts'
import { readAmount, readSwitch, readWhole } from './numbers.ts'

/** Reads the cells of a row, and remarks on those that cannot be read; an empty cell says nothing. */
export class LineReader {
  readonly remarks: Remark[]
  readonly #row: FileLine

  constructor(row: FileLine, remarks: Remark[] = []) {
    this.#row = row
    this.remarks = remarks
  }

  get line(): number {
    return this.#row.line
  }

  /** The same for another row of the product. */
  at(row: FileLine): LineReader {
    return new LineReader(row, this.remarks)
  }

  /** The columns of a field in this row, in every language, currency and branch. */
  columns(field: Field): string[] {
    return Object.keys(this.#row.cells).filter((name) => readColumn(name)?.field === field)
  }

  cell(column: string): string {
    return this.#row.cells[column]?.trim() ?? ''
  }

  text(column: string, longest: number): string | undefined {
    const text = this.cell(column)
    if (text.length > longest) this.wrong(column, 'too_long', `It has ${text.length} letters; ${longest} are the most.`)
    return text === '' || text.length > longest ? undefined : text
  }

  /** The texts of a packed cell; undefined when it is empty. */
  list(column: string, longest: number): string[] | undefined {
    const texts = unpack(this.cell(column)).filter(Boolean)
    const long = texts.find((text) => text.length > longest)
    if (long) this.wrong(column, 'too_long', `"${long.slice(0, 40)}…" has ${long.length} letters; ${longest} are the most.`)
    return texts.length === 0 ? undefined : texts
  }

  /** The parts of a packed cell, still packed themselves. */
  packed(column: string): string[] {
    const cell = this.cell(column)
    return cell === '' ? [] : parts(cell, '|')
  }

  choice<T extends string | undefined>(column: string, choices: readonly T[]): T | undefined {
    const word = this.cell(column).toLowerCase()
    const found = choices.find((choice) => choice === word)
    if (word && !found) this.wrong(column, 'unknown_word', `"${word.slice(0, 60)}" is none of ${choices.join(', ')}.`)
    return found
  }

  amount(column: string): number | undefined {
    return this.#read(column, readAmount, 'invalid_price', 'is not an amount')
  }

  whole(column: string, most: number): number | undefined {
    const read = (cell: string) => {
      const value = readWhole(cell)
      return value !== undefined && value >= 0 && value <= most ? value : undefined
    }
    return this.#read(column, read, 'invalid_quantity', `is not a whole number from 0 to ${most}`)
  }

  /** A number between bounds, in steps of a half. */
  halves(column: string, { least, most }: { least: number; most: number }): number | undefined {
    const read = (cell: string) => {
      const value = readAmount(cell)
      return value !== undefined && value >= least && value <= most && Number.isInteger(value * 2) ? value : undefined
    }
    return this.#read(column, read, 'invalid_cart_ttl', `is not from ${least} to ${most} in steps of a half`)
  }

  switch(column: string): boolean | undefined {
    return this.#read(column, readSwitch, 'unknown_word', 'is neither true nor false')
  }

  wrong(column: string, code: string, detail: string): void {
    this.remarks.push({ line: this.line, column, code, detail, severity: 'error' })
  }

  warn(column: string, code: string, detail: string): void {
    this.remarks.push({ line: this.line, column, code, detail, severity: 'warning' })
  }

  #read<T>(column: string, read: (cell: string) => T | undefined, code: string, what: string): T | undefined {
    const cell = this.cell(column)
    if (cell === '') return undefined
    const value = read(cell)
    if (value === undefined) this.wrong(column, code, `"${cell.slice(0, 60)}" ${what}.`)
    return value
  }
}
