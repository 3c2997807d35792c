import { open } from 'node:fs/promises'
import { AppError } from '#lib/errors.ts'

const HEAD_BYTES = 64 * 1024
const ZIP = [0x50, 0x4b, 0x03, 0x04]
const DELIMITERS = [',', ';', '\t'] as const

/** What a file is, told from its bytes and never from its name (SEC-06). */
export type FileKind = { kind: 'xlsx' } | { kind: 'csv'; delimiter: string; encoding: 'utf8' | 'utf16le' }

/** Recognises a file of rows; refuses what is neither a spreadsheet nor text. */
export async function kindOfFile(path: string): Promise<FileKind> {
  const head = await headOf(path)
  if (ZIP.every((byte, at) => head[at] === byte)) return { kind: 'xlsx' }
  const encoding = head[0] === 0xff && head[1] === 0xfe ? 'utf16le' : 'utf8'
  const text = head.toString(encoding)
  if (text.includes('\u0000'))
    throw new AppError('unsupported', 'not_a_table', 'The file is neither a CSV nor an XLSX; save it as one of them.')
  if (encoding === 'utf8' && !isUtf8(head))
    throw new AppError('unsupported', 'not_utf8', 'The text of the file is not UTF-8; save it as "CSV UTF-8".')
  return { kind: 'csv', delimiter: delimiterOf(text), encoding }
}

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

// The head may end within a letter.
function isUtf8(head: Buffer): boolean {
  return !head.toString('utf8').slice(0, -1).includes('\ufffd')
}

// The mark that the first line has most of, outside quotes.
function delimiterOf(text: string): string {
  const line = (text.split(/\r?\n|\r/, 1)[0] ?? '').replace(/"[^"]*"/g, '')
  const count = (mark: string) => line.split(mark).length
  return [...DELIMITERS].sort((a, b) => count(b) - count(a))[0] ?? ','
}
