import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { neutralised } from '../exchange/formulas.ts'

const MAX_ROWS = 1_048_576
const MAX_CELL = 32_767
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
// No XML may carry these; spreadsheets write them as _xHHHH_.
const UNSPEAKABLE = /\p{Cc}|\ufffe|\uffff|_x(?=[0-9A-Fa-f]{4}_)/gu

/**
 * Writes rows as an XLSX (ECMA-376), row by row in constant memory; all cells are texts. More rows than a sheet holds go on
 * in further sheets under the same head. Gives how many cells were cut to what a cell holds.
 */
export async function writeXlsx(path: string, batches: AsyncIterable<readonly string[][]>): Promise<number> {
  const zip = new ZipFile()
  const saved = pipeline(zip.outputStream, createWriteStream(path))
  const rows = rowsOf(batches)
  const head = (await rows.next()).value ?? []
  const state = { next: await rows.next(), cut: 0 }
  let sheets = 0
  const addSheets = async () => {
    do {
      sheets += 1
      const sheet = Readable.from(sheetOf(head, rows, state))
      zip.addReadStream(sheet, `xl/worksheets/sheet${sheets}.xml`)
      await once(sheet, 'end')
    } while (!state.next.done)
    for (const [name, text] of frame(sheets)) zip.addBuffer(Buffer.from(HEAD + text), name)
    zip.end()
  }
  await Promise.all([saved, addSheets()])
  return state.cut
}

async function* rowsOf(batches: AsyncIterable<readonly string[][]>): AsyncGenerator<string[], undefined> {
  for await (const batch of batches) yield* batch
  return undefined
}

type Rows = { next: IteratorResult<string[], undefined>; cut: number }

async function* sheetOf(head: string[], rows: AsyncGenerator<string[], undefined>, state: Rows): AsyncGenerator<Buffer> {
  yield Buffer.from(
    `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>${rowXml(head, 1, state)}`,
  )
  let waiting = ''
  for (let number = 2; !state.next.done && number <= MAX_ROWS; number += 1) {
    waiting += rowXml(state.next.value, number, state)
    if (waiting.length > 256 * 1024) {
      yield Buffer.from(waiting)
      waiting = ''
    }
    state.next = await rows.next()
  }
  yield Buffer.from(`${waiting}</sheetData></worksheet>`)
}

function rowXml(cells: readonly string[], number: number, state: Rows): string {
  const filled = cells.map((cell, at) => (cell === '' ? '' : cellXml(neutralised(cell), `${letters(at)}${number}`, state)))
  return `<row r="${number}">${filled.join('')}</row>`
}

function cellXml(cell: string, reference: string, state: Rows): string {
  if (cell.length > MAX_CELL) state.cut += 1
  return `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell.slice(0, MAX_CELL))}</t></is></c>`
}

function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(UNSPEAKABLE, spelled)
    .replace(/[&<>]/g, (mark) => (mark === '&' ? '&amp;' : mark === '<' ? '&lt;' : '&gt;'))
}

function spelled(found: string): string {
  if (found === '_x') return '_x005F_x'
  return found === '\n' || found === '\t' ? found : `_x${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
}

function letters(at: number): string {
  return at < 26 ? String.fromCharCode(65 + at) : letters(Math.floor(at / 26) - 1) + String.fromCharCode(65 + (at % 26))
}

// The parts that say what is in the file.
function frame(sheets: number): [string, string][] {
  const numbers = Array.from({ length: sheets }, (_, at) => at + 1)
  const type = (name: string) => `application/vnd.openxmlformats-officedocument.spreadsheetml.${name}+xml`
  return [
    [
      '[Content_Types].xml',
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type('sheet.main')}"/>${numbers.map((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${type('worksheet')}"/>`).join('')}</Types>`,
    ],
    [
      '_rels/.rels',
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${numbers.map((n) => `<sheet name="Products${n > 1 ? ` ${n}` : ''}" sheetId="${n}" r:id="rId${n}"/>`).join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${PACKAGE}/relationships">${numbers.map((n) => `<Relationship Id="rId${n}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${n}.xml"/>`).join('')}</Relationships>`,
    ],
  ]
}
