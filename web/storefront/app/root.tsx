import type { ReactNode } from 'react'
import { Links, Outlet, Scripts, ScrollRestoration, type ShouldRevalidateFunctionArgs } from 'react-router'
import { direction } from '#lib/locale.ts'
import type { Route } from './+types/root.ts'
import { ErrorPage } from './components/error-page.tsx'
import { FontPreloads } from './components/font-preloads.tsx'
import { SiteShell } from './components/site-shell.tsx'
import { useLanguage } from './i18n/language.tsx'
import icon from './icon.svg'
import { sessionOf } from './session/session.server.ts'
import { loadShell, useShell } from './shell.ts'
import styles from './styles/app.css?url'

/** Loads what every page shows around itself, and remembers the language of the visit. */
export async function loader({ context }: Route.LoaderArgs) {
  const session = sessionOf(context)
  if (session.cookies.get('serai_locale') !== session.locale) session.cookies.set('serai_locale', session.locale)
  return loadShell(session)
}

/** The surroundings change only when something was changed: cart, sign-in, currency. */
export function shouldRevalidate({ formMethod }: ShouldRevalidateFunctionArgs): boolean {
  return formMethod !== undefined && formMethod !== 'GET'
}

/** The document around every page, and around every failure. */
export function Layout({ children }: { children: ReactNode }) {
  const { locale } = useLanguage()
  const theme = useShell()?.theme ?? 'system'
  return (
    <html lang={locale} dir={direction(locale)} data-theme={theme === 'system' ? undefined : theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" media="(prefers-color-scheme: light)" content="#fbf7f0" />
        <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#15120e" />
        <link rel="icon" href={icon} type="image/svg+xml" />
        {/* Before all else that is fetched: nothing is painted without it. */}
        <link rel="stylesheet" href={styles} precedence="first" />
        <FontPreloads />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration />
        <Scripts />
      </body>
    </html>
  )
}

/** The page of the visited address inside the shop's surroundings. */
export default function Root() {
  return (
    <SiteShell>
      <Outlet />
    </SiteShell>
  )
}

/** What a visitor sees when a page does not exist or could not be made. */
export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return (
    <SiteShell>
      <ErrorPage error={error} />
    </SiteShell>
  )
}
