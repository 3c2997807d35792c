import type { MessageKey, Translate } from '../i18n/translate.ts'

// What the shop itself writes as a reason; everything else was written by people and stays as it is.
const WORDS: Record<string, MessageKey> = {
  'initial stock': 'inventory.initial',
  'stock-take': 'inventory.counted',
  planned: 'inventory.planned',
}
const OF_RETURN = /^Return (\S+?)(: written off)?$/

/** A reason in words of the reader's language, where the shop itself gave it. */
export function reasonText(t: Translate, reason: string | null): string {
  const word = reason === null ? undefined : WORDS[reason]
  if (word) return t(word)
  const [, number, isLost] = OF_RETURN.exec(reason ?? '') ?? []
  if (number) return t(isLost ? 'returns.writtenOff' : 'returns.one', { number })
  return reason ?? ''
}
