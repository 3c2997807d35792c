import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import {
  direction,
  formatDate,
  formatDay,
  formatMoney,
  formatNumber,
  formatRelative,
  isLocale,
  LOCALES,
  type Locale,
  negotiateLocale,
} from '#lib/locale.ts'
import { speak } from '../api/client.ts'
import { loadMessages, type Messages, type Translate, translator } from './translate.ts'

/** How the panel looks: light, dark, or as the system says. */
export type ThemeChoice = 'light' | 'dark' | 'system'

type Preferences = {
  locale: Locale
  setLocale: (locale: Locale) => void
  theme: ThemeChoice
  setTheme: (theme: ThemeChoice) => void
  dark: boolean
  sound: boolean
  setSound: (on: boolean) => void
  t: Translate
  rtl: boolean
  money: (value: { amount: number; currency: string }) => string
  number: (value: number) => string
  date: (iso: string, style?: 'date' | 'datetime' | 'time') => string
  /** A day without a time (YYYY-MM-DD), the same in every time zone. */
  day: (day: string) => string
  ago: (iso: string) => string
  /** In which times are shown: the shop's, or the browser's until that is known. */
  zone: string
  setZone: (zone: string) => void
}

const Context = createContext<Preferences | null>(null)
const darkQuery = window.matchMedia('(prefers-color-scheme: dark)')

/** Keeps language, theme and sound of this browser and gives the formats that follow from them. */
export function PreferencesProvider({ children }: { children: ReactNode }) {
  const [locale, setLocale] = useState<Locale>(storedLocale)
  const [theme, setTheme] = useState<ThemeChoice>(() => (localStorage.getItem('serai.theme') as ThemeChoice | null) ?? 'system')
  const [sound, setSound] = useState(() => localStorage.getItem('serai.sound') !== 'off')
  const [zone, setZone] = useState(() => Intl.DateTimeFormat().resolvedOptions().timeZone)
  const [systemDark, setSystemDark] = useState(darkQuery.matches)
  const [loaded, setLoaded] = useState<{ locale: Locale; messages: Messages } | null>(null)
  const dark = theme === 'dark' || (theme === 'system' && systemDark)

  useEffect(() => {
    const follow = () => setSystemDark(darkQuery.matches)
    darkQuery.addEventListener('change', follow)
    return () => darkQuery.removeEventListener('change', follow)
  }, [])

  useEffect(() => {
    let current = true
    loadMessages(locale).then((messages) => {
      if (!current) return
      speak(locale)
      document.documentElement.lang = locale
      document.documentElement.dir = direction(locale)
      setLoaded({ locale, messages })
    })
    return () => {
      current = false
    }
  }, [locale])

  useEffect(() => {
    localStorage.setItem('serai.locale', locale)
    localStorage.setItem('serai.theme', theme)
    localStorage.setItem('serai.sound', sound ? 'on' : 'off')
    document.documentElement.dataset.theme = dark ? 'dark' : 'light'
  }, [locale, theme, sound, dark])

  const value = useMemo<Preferences | null>(() => {
    if (!loaded) return null
    const spoken = loaded.locale
    return {
      locale: spoken,
      setLocale,
      theme,
      setTheme,
      dark,
      sound,
      setSound,
      t: translator(spoken, loaded.messages),
      rtl: direction(spoken) === 'rtl',
      money: (money) => formatMoney(money, spoken),
      number: (number) => formatNumber(number, spoken),
      date: (iso, style) => formatDate(iso, spoken, style, zone),
      day: (day) => formatDay(day, spoken),
      ago: (iso) => formatRelative(iso, spoken),
      zone,
      setZone,
    }
  }, [loaded, theme, dark, sound, zone])

  return value ? <Context value={value}>{children}</Context> : null
}

/** Language, theme, sound and formats of this browser. */
export function usePreferences(): Preferences {
  const value = useContext(Context)
  if (!value) throw new Error('usePreferences needs a PreferencesProvider above it')
  return value
}

function storedLocale(): Locale {
  const stored = localStorage.getItem('serai.locale')
  return isLocale(stored) ? stored : (negotiateLocale(navigator.languages.join(',')) ?? LOCALES[0])
}
