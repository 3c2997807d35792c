const JOINING = /\p{Script=Arabic}/u
const NON_JOINER = '\u200c'

/**
 * What stands for somebody who has no picture: the first letters of their names, which do not join each other where a script
 * joins letters. Empty where no name is known.
 */
export function initialsOf(firstName: string, lastName: string): string {
  const letters = [firstName, lastName].map(firstLetter).filter((letter) => letter !== '')
  return letters.join(letters.some((letter) => JOINING.test(letter)) ? NON_JOINER : '')
}

// What a reader sees as one letter, marks and all; a name may begin with a quotation mark.
function firstLetter(name: string): string {
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(name))
    if (/[\p{L}\p{N}]/u.test(segment)) return segment.toLocaleUpperCase()
  return ''
}
