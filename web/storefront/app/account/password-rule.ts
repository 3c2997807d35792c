import { useLanguage } from '../i18n/language.tsx'
import { useShell } from '../shell.ts'

/** What a field for a new password asks for: the length that the shop wants, and the words that say so. */
export function usePasswordRule(): { minLength: number; hint: string } {
  const { m } = useLanguage()
  const minLength = useShell()?.store.password_length ?? 8
  return { minLength, hint: m.account.passwordHint(minLength) }
}
