import { AppError } from '#lib/errors.ts'
import { SharedStrings } from './shared-strings.ts'
import { openWorkbook, type Workbook } from './workbook.ts'
import { brokenXlsx, tooLarge } from './xlsx-refusals.ts'
import { readXml, TextCollector } from './xml.ts'

const MAX_COLUMNS = 2_000
const MAX_ROWS = 1_048_576

/**
 * Reads the first sheet of an XLSX row by row, with its empty rows, in constant memory. A formula counts as what it last
 * came to, and is never worked out.
 */
export async function* readSheet(path: string): AsyncGenerator<string[]> {
  const book = await openWorkbook(path)
  const strings = new SharedStrings()
  try {
    await keepStrings(book, strings)
    yield* sheetRows(book, strings)
  } catch (error) {
    throw error instanceof AppError ? error : brokenXlsx((error as Error).message)
  } finally {
    strings.close()
    book.close()
  }
}

async function keepStrings(book: Workbook, strings: SharedStrings): Promise<void> {
  if (!book.strings) return
  const text = new TextCollector()
  let isText = false
  let isHint = false
  const source = await book.open(book.strings)
  for await (const _ of readXml(source, {
    open: (name) => {
      if (name === 't') isText = true
      // How a word is read aloud (in Japanese) is no part of it.
      if (name === 'rPh') isHint = true
    },
    text: (piece) => {
      if (isText && !isHint) text.add(piece)
    },
    close: (name) => {
      if (name === 't') isText = false
      if (name === 'rPh') isHint = false
      if (name === 'si') strings.add(unescaped(text.take()))
    },
  }));
}

async function* sheetRows(book: Workbook, strings: SharedStrings): AsyncGenerator<string[]> {
  const ready: string[][] = []
  const text = new TextCollector()
  let row: string[] = []
  let rowNumber = 0
  let column = 0
  let type = 'n'
  let isValue = false
  const source = await book.open(book.sheet)
  for await (const _ of readXml(source, {
    open: (name, attributes) => {
      if (name === 'row') {
        const number = Number(attributes['r'] ?? rowNumber + 1)
        if (!(number > rowNumber) || number > MAX_ROWS) throw brokenXlsx('its rows are out of order')
        for (rowNumber += 1; rowNumber < number; rowNumber += 1) ready.push([])
        row = []
        column = -1
      } else if (name === 'c') {
        column = attributes['r'] ? columnOf(attributes['r']) : column + 1
        if (column >= MAX_COLUMNS) throw tooLarge(`it has more than ${MAX_COLUMNS} columns`)
        type = attributes['t'] ?? 'n'
      } else if (name === 'v' || name === 't') isValue = true
    },
    text: (piece) => {
      if (isValue) text.add(piece)
    },
    close: (name) => {
      if (name === 'v' || name === 't') isValue = false
      else if (name === 'c') {
        while (row.length < column) row.push('')
        row[column] = cellText(type, text.take(), strings)
      } else if (name === 'row') ready.push(row)
    },
  })) {
    yield* ready.splice(0)
  }
  yield* ready
}

function cellText(type: string, text: string, strings: SharedStrings): string {
  if (type === 's') return strings.get(Number(text)) ?? ''
  if (type === 'b') return text.trim() === '1' ? 'true' : 'false'
  if (type !== 'n') return unescaped(text)
  // Spreadsheets keep 9.99 as 9.9900000000000002: the shortest number that means the same is what was typed.
  const number = Number(text)
  return text.trim() === '' ? '' : Number.isFinite(number) && Math.abs(number) < 1e15 ? String(number) : text.trim()
}

// Characters that XML cannot carry are written as _x000D_.
function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

function columnOf(reference: string): number {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0] ?? ''
  if (!letters) throw brokenXlsx(`${reference.slice(0, 20)} is no cell`)
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
