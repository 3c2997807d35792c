import { isLocale, LOCALES, type Translations } from '#lib/locale.ts'

const ESCAPED = /[\\|>=]/g

/** Several texts in one cell: `red | blue`; a mark inside a text has a backslash before it. */
export function pack(texts: readonly string[], mark: '|' | '>' | '=' = '|'): string {
  return texts.map((text) => text.replace(ESCAPED, '\\$&')).join(mark === '=' ? '=' : ` ${mark} `)
}

/** Several packed cells in one. */
export function packAll(cells: readonly string[], mark: '|' | '>' = '|'): string {
  return cells.join(` ${mark} `)
}

/** The parts of a packed cell as they stand, their marks still marked; blanks around them fall away. */
export function parts(cell: string, mark: '|' | '>' | '='): string[] {
  const found: string[] = []
  let from = 0
  for (let at = 0; at < cell.length; at += 1) {
    if (cell[at] === '\\') at += 1
    else if (cell[at] === mark) {
      found.push(cell.slice(from, at))
      from = at + 1
    }
  }
  return [...found, cell.slice(from)].map((part) => part.trim())
}

/** A part as it was before it was packed. */
export function plain(part: string): string {
  return part.replace(/\\(.)/gs, '$1')
}

/** The texts of a packed cell; an empty cell has none. */
export function unpack(cell: string, mark: '|' | '>' = '|'): string[] {
  return cell.trim() === '' ? [] : parts(cell, mark).map(plain)
}

/** A place in an order as a cell has it, from 1; undefined where it says none. */
export function readPlace(part: string | undefined): number | undefined {
  return part && /^[1-9]\d{0,5}$/.test(part) ? Number(part) : undefined
}

/** A text in several languages in one cell: `en=Colour | fa=رنگ`. */
export function packTexts(texts: Translations<string>): string {
  return packAll(LOCALES.flatMap((locale) => (texts[locale] ? pack([locale, texts[locale]], '=') : [])))
}

/** The languages of such a cell; what names no language we speak is left out. */
export function unpackTexts(cell: string): Translations<string> {
  const found = cell.trim() === '' ? [] : parts(cell, '|').map((part) => parts(part, '=').map(plain))
  return Object.fromEntries(found.flatMap(([locale, text]) => (isLocale(locale) && text ? [[locale, text]] : [])))
}
