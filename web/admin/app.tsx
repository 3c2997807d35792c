import { QueryClient, QueryClientProvider, useQueryClient } from '@tanstack/react-query'
import { App as AntApp, ConfigProvider } from 'antd'
import { useEffect, useState } from 'react'
import { RouterProvider } from 'react-router/dom'
import type { Locale } from '#lib/locale.ts'
import { Problem } from './api/client.ts'
import { PreferencesProvider, usePreferences } from './i18n/preferences.tsx'
import { router } from './routes.tsx'
import { brandTheme } from './theme.ts'

type AntLocale = typeof import('antd/locale/en_US')['default']

const ANT_LOCALES: Record<Locale, () => Promise<AntLocale>> = {
  en: async () => (await import('antd/locale/en_US')).default,
  fa: async () => (await import('antd/locale/fa_IR')).default,
  ar: async () => (await import('antd/locale/ar_EG')).default,
  uk: async () => (await import('antd/locale/uk_UA')).default,
}

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5000,
      retry: (count, error) => count < 2 && error instanceof Problem && (error.status === 0 || error.status >= 500),
    },
  },
})

/** The panel: data, preferences, look and pages. */
export function App() {
  return (
    <QueryClientProvider client={client}>
      <PreferencesProvider>
        <Look />
      </PreferencesProvider>
    </QueryClientProvider>
  )
}

function Look() {
  const { locale, dark, rtl } = usePreferences()
  const queries = useQueryClient()
  const [antLocale, setAntLocale] = useState<AntLocale>()

  useEffect(() => {
    let current = true
    ANT_LOCALES[locale]().then((loaded) => current && setAntLocale(loaded))
    void queries.invalidateQueries()
    return () => {
      current = false
    }
  }, [locale, queries])

  // The texts of the controls wrap the whole tree: shown without them first, a half-written form would be made anew.
  if (!antLocale) return null
  return (
    <ConfigProvider locale={antLocale} direction={rtl ? 'rtl' : 'ltr'} theme={brandTheme(dark, locale)}>
      <AntApp notification={{ placement: rtl ? 'bottomLeft' : 'bottomRight' }}>
        <RouterProvider router={router} />
      </AntApp>
    </ConfigProvider>
  )
}
