const MAX = 100

/** A file's name as it may stand in an address and on a disk: letters of any script, digits, - _ . and spaces, with the ending its bytes ask for. */
export function safeName(given: string, extension: string): string {
  const last = given.normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  const stem = last
    .replace(/\.[^.]*$/, '')
    .replace(/[^\p{L}\p{N}\p{M}_. -]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[ .]+|[ .]+$/g, '')
  return `${[...stem].slice(0, MAX).join('').trim() || 'file'}.${extension}`
}
