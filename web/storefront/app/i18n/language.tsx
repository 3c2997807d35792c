import { createContext, type ReactNode, useContext } from 'react'
import type { Locale } from '#lib/locale.ts'
import type { Messages } from './en.ts'

/** The language a page is written in. */
export type Language = { locale: Locale; m: Messages }

const LanguageContext = createContext<Language | undefined>(undefined)

/** Gives the pages below their language; it stays the same for the life of a document. */
export function LanguageProvider({ language, children }: { language: Language; children: ReactNode }) {
  return <LanguageContext value={language}>{children}</LanguageContext>
}

/** The language of the page, its texts as `m`. */
export function useLanguage(): Language {
  const language = useContext(LanguageContext)
  if (!language) throw new Error('useLanguage needs a LanguageProvider above it')
  return language
}
