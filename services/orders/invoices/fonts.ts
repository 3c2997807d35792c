import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { inflateSync } from 'node:zlib'

const require = createRequire(import.meta.url)
const PARTS = {
  vazirmatn: ['arabic', 'latin', 'latin-ext'],
  inter: ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek'],
}
const WEIGHTS = [
  { weight: 400, style: 'Regular' },
  { weight: 700, style: 'Bold' },
]
const HEADER = 44
const ENTRY = 20
const SFNT_HEADER = 12
const SFNT_ENTRY = 16

/** The families that stand for a script's letters, in the order in which a typesetter should look for one. */
export const FAMILIES = Object.entries(PARTS).flatMap(([font, parts]) => parts.map((part) => `${font} ${part}`))

/** The fonts of documents in every language, in the form in which a typesetter reads them; each part is a family of its own. */
export function loadFonts(): Buffer[] {
  return Object.entries(PARTS).flatMap(([font, parts]) =>
    parts.flatMap((part) =>
      WEIGHTS.map(({ weight, style }) => {
        const file = require.resolve(`@fontsource/${font}/files/${font}-${part}-${weight}-normal.woff`)
        return unpackWoff(readFileSync(file), { family: `${font} ${part}`, style })
      }),
    ),
  )
}

/** A font (SFNT) out of its WOFF wrapping, under another name: each table is inflated and put after the others. https://www.w3.org/TR/WOFF/ */
export function unpackWoff(woff: Buffer, name: { family: string; style: string }): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('This is no WOFF file.')
  const count = woff.readUInt16BE(12)
  const tables = Array.from({ length: count }, (_, at) => {
    const entry = HEADER + at * ENTRY
    const tag = woff.toString('latin1', entry, entry + 4)
    if (tag === 'name') return { tag, sum: 0, bytes: nameTable(name) }
    const offset = woff.readUInt32BE(entry + 4)
    const packed = woff.readUInt32BE(entry + 8)
    const bytes = woff.subarray(offset, offset + packed)
    const isPacked = packed < woff.readUInt32BE(entry + 12)
    return { tag, sum: woff.readUInt32BE(entry + 16), bytes: isPacked ? inflateSync(bytes) : bytes }
  })
  const log = Math.floor(Math.log2(count))
  const head = Buffer.alloc(SFNT_HEADER + count * SFNT_ENTRY)
  woff.copy(head, 0, 4, 8)
  for (const [at, value] of [count, 2 ** log * 16, log, count * 16 - 2 ** log * 16].entries())
    head.writeUInt16BE(value, 4 + at * 2)
  const parts: Uint8Array[] = [head]
  let offset = head.length
  for (const [at, { tag, sum, bytes }] of tables.entries()) {
    const entry = SFNT_HEADER + at * SFNT_ENTRY
    head.write(tag, entry, 'latin1')
    for (const [step, value] of [sum, offset, bytes.length].entries()) head.writeUInt32BE(value, entry + 4 + step * 4)
    const padding = (4 - (bytes.length % 4)) % 4
    parts.push(bytes, Buffer.alloc(padding))
    offset += bytes.length + padding
  }
  return Buffer.concat(parts)
}

// The name table of OpenType, format 0: family, style, full and PostScript name, for Windows in English.
function nameTable({ family, style }: { family: string; style: string }): Buffer {
  const names: [number, string][] = [
    [1, family],
    [2, style],
    [4, `${family} ${style}`],
    [6, `${family} ${style}`.replaceAll(' ', '-')],
  ]
  const texts = names.map(([, text]) => Buffer.from(text, 'utf16le').swap16())
  const head = Buffer.alloc(6 + names.length * 12)
  head.writeUInt16BE(names.length, 2)
  head.writeUInt16BE(head.length, 4)
  let offset = 0
  for (const [at, [id]] of names.entries()) {
    const length = texts[at]?.length ?? 0
    for (const [step, value] of [3, 1, 0x409, id, length, offset].entries()) head.writeUInt16BE(value, 6 + at * 12 + step * 2)
    offset += length
  }
  return Buffer.concat([head, ...texts])
}
