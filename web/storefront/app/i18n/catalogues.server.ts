import type { Locale } from '#lib/locale.ts'
import { ar } from './ar.ts'
import { en, type Messages } from './en.ts'
import { fa } from './fa.ts'
import { uk } from './uk.ts'

/** The texts of every language; the server speaks all of them, a browser loads its own. */
export const CATALOGUES: Record<Locale, Messages> = { en, fa, ar, uk }
