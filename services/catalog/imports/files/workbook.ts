import type { Readable } from 'node:stream'
import yauzl from 'yauzl'
import { AppError } from '#lib/errors.ts'
import { brokenXlsx, tooLarge } from './xlsx-refusals.ts'
import { readXml } from './xml.ts'

const MAX_ENTRIES = 2_000
const MAX_UNFOLDED = 4 * 1024 ** 3
const MAX_RATIO = 400

/** The parts of a spreadsheet file (ECMA-376), opened one by one; its sizes were checked before anything is unfolded. */
export interface Workbook {
  /** The first sheet. */
  sheet: string
  strings: string | undefined
  open(part: string): Promise<Readable>
  close(): void
}

/** Opens a spreadsheet file; refuses one that is broken, or folded so that it would burst (a zip bomb). */
export async function openWorkbook(path: string): Promise<Workbook> {
  const zip = await yauzl.openPromise(path, { autoClose: false }).catch((error: Error) => {
    throw brokenXlsx(error.message)
  })
  try {
    const entries = await entriesOf(zip)
    const open = async (part: string): Promise<Readable> => {
      const entry = entries.get(part)
      if (!entry) throw brokenXlsx(`${part} is missing`)
      return zip.openReadStreamPromise(entry)
    }
    const sheet = await firstSheet(open)
    const strings = [...entries.keys()].find((name) => name.toLowerCase() === 'xl/sharedstrings.xml')
    return { sheet, strings, open, close: () => zip.close() }
  } catch (error) {
    zip.close()
    throw error instanceof AppError ? error : brokenXlsx((error as Error).message)
  }
}

async function entriesOf(zip: yauzl.ZipFile): Promise<Map<string, yauzl.Entry>> {
  const entries = new Map<string, yauzl.Entry>()
  let unfolded = 0
  for await (const entry of zip.eachEntry()) {
    unfolded += entry.uncompressedSize
    if (entries.size >= MAX_ENTRIES) throw tooLarge('it has too many parts')
    if (unfolded > MAX_UNFOLDED) throw tooLarge('it unfolds to more than 4 GB')
    if (entry.uncompressedSize > 1024 ** 2 && entry.uncompressedSize > entry.compressedSize * MAX_RATIO)
      throw tooLarge('it unfolds to far more than it seems')
    entries.set(entry.fileName, entry)
  }
  return entries
}

// The order of sheets is the workbook's; which file is which, its relations say.
async function firstSheet(open: Workbook['open']): Promise<string> {
  let relation = ''
  for await (const _ of readXml(await open('xl/workbook.xml'), {
    open: (name, attributes) => {
      if (name === 'sheet' && relation === '')
        relation = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? ''
    },
  }));
  let target = ''
  for await (const _ of readXml(await open('xl/_rels/workbook.xml.rels'), {
    open: (name, attributes) => {
      if (name === 'Relationship' && attributes['Id'] === relation) target = attributes['Target'] ?? ''
    },
  }));
  if (target === '') throw brokenXlsx('it has no sheet')
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`
}
