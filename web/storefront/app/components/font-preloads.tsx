import fraunces from '@fontsource-variable/fraunces/files/fraunces-latin-wght-normal.woff2?url'
import cyrillic from '@fontsource-variable/inter/files/inter-cyrillic-wght-normal.woff2?url'
import latin from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url'
import vazirmatn from '@fontsource-variable/vazirmatn/files/vazirmatn-arabic-wght-normal.woff2?url'
import { preload } from 'react-dom'
import type { Locale } from '#lib/locale.ts'
import { useLanguage } from '../i18n/language.tsx'

const NEEDED: Record<Locale, string[]> = {
  en: [latin, fraunces],
  fa: [vazirmatn],
  ar: [vazirmatn],
  uk: [cyrillic, latin],
}

/** Lets the browser fetch the fonts of the page's language before it has read the styles. */
export function FontPreloads() {
  const { locale } = useLanguage()
  for (const href of NEEDED[locale]) preload(href, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' })
  return null
}
