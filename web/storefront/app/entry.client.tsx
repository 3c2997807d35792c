import { startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { HydratedRouter } from 'react-router/dom'
import { isLocale } from '#lib/locale.ts'
import { NonceContext } from './components/nonce.ts'
import { LanguageProvider } from './i18n/language.tsx'
import { loadMessages } from './i18n/load-messages.ts'

const tag = document.documentElement.lang
const locale = isLocale(tag) ? tag : 'en'
const m = await loadMessages(locale)

startTransition(() => {
  hydrateRoot(
    document,
    <LanguageProvider language={{ locale, m }}>
      <NonceContext value={undefined}>
        <HydratedRouter />
      </NonceContext>
    </LanguageProvider>,
  )
})
