import type { Locale } from '#lib/locale.ts'
import type { Messages } from './en.ts'

const LOADERS: Record<Locale, () => Promise<Messages>> = {
  en: () => import('./en.ts').then((module) => module.en),
  fa: () => import('./fa.ts').then((module) => module.fa),
  ar: () => import('./ar.ts').then((module) => module.ar),
  uk: () => import('./uk.ts').then((module) => module.uk),
}

/** Fetches the texts of one language only. */
export function loadMessages(locale: Locale): Promise<Messages> {
  return LOADERS[locale]()
}
