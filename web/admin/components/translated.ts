import { LOCALES, type Translations } from '#lib/locale.ts'

/** Texts as a form holds them, without empty fields and languages. */
export function filledTexts<T extends object>(written: Translations<Partial<T>> | undefined, needed: keyof T): Translations<T> {
  const filled: Translations<T> = {}
  for (const locale of LOCALES) {
    const texts = Object.entries(written?.[locale] ?? {}).flatMap(([name, text]) => {
      const trimmed = typeof text === 'string' ? text.trim() : text
      return trimmed ? [[name, trimmed] as const] : []
    })
    const made = Object.fromEntries(texts) as T
    if (made[needed] !== undefined) filled[locale] = made
  }
  return filled
}
