const DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g

/** An amount as people write it: `9.99`, `1,299.00`, `12,50`, `$5`, `۱۲۳`; undefined when it is none. */
export function readAmount(cell: string): number | undefined {
  const text = latin(cell)
    .replace(/[\p{Sc}\s\u00a0\u202f']/gu, '')
    .replace(/^[A-Z]{3}|[A-Z]{3}$/g, '')
  const plain = withPoint(text)
  return plain !== undefined && /^\d{1,15}(\.\d{1,6})?$/.test(plain) ? Number(plain) : undefined
}

/** A whole number, perhaps below zero; undefined when it is none. */
export function readWhole(cell: string): number | undefined {
  const text = latin(cell).trim()
  const plain = /^-?\d{1,3}(,\d{3})+$/.test(text) ? text.replaceAll(',', '') : text
  return /^-?\d{1,9}(\.0+)?$/.test(plain) ? Math.trunc(Number(plain)) : undefined
}

const YES = new Set(['true', 'yes', 'y', '1', 'on', 'بله', 'نعم', 'так'])
const NO = new Set(['false', 'no', 'n', '0', 'off', 'خیر', 'نه', 'لا', 'ні'])

/** Yes or no in the languages of the shop; undefined when it is neither. */
export function readSwitch(cell: string): boolean | undefined {
  const word = cell.trim().toLowerCase()
  if (YES.has(word)) return true
  return NO.has(word) ? false : undefined
}

function latin(cell: string): string {
  return cell
    .trim()
    .replace(DIGITS, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
    .replaceAll('٫', '.')
    .replaceAll('٬', ',')
}

// Which of comma and point parts the decimals is told by where they stand; what could be either is not guessed.
function withPoint(text: string): string | undefined {
  if (/^\d+(\.\d+)?$/.test(text)) return text
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) return text.replaceAll(',', '')
  if (/^\d{1,3}(\.\d{3})+,\d{1,2}$/.test(text)) return text.replaceAll('.', '').replace(',', '.')
  return /^\d+,\d{1,2}$/.test(text) ? text.replace(',', '.') : undefined
}
