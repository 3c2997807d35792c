import type { ReactNode } from 'react'
import { useLanguage } from '../i18n/language.tsx'
import { useShell } from '../shell.ts'
import { PageProgress } from './page-progress.tsx'
import { PreferencesPanel } from './preferences-panel.tsx'
import { SiteFooter } from './site-footer.tsx'
import { SiteHeader } from './site-header.tsx'
import { SiteMenu } from './site-menu.tsx'

/** Header, main part and footer of every page; only the main part where the surroundings are not known. */
export function SiteShell({ children }: { children: ReactNode }) {
  const { m } = useLanguage()
  const shell = useShell()
  return (
    <div className="flex min-h-dvh flex-col">
      <a href="#content" className="button button-primary fixed start-4 top-3 z-50 -translate-y-24 focus:translate-y-0">
        {m.nav.skip}
      </a>
      <PageProgress />
      {shell && !shell.store.branch.online && (
        <p role="status" className="bg-saffron-soft px-4 py-2.5 text-center text-sm font-medium">
          {m.nav.offline}
        </p>
      )}
      {shell?.store.announcement && (
        <p role="status" className="bg-sand px-4 py-2.5 text-center text-sm font-medium text-balance">
          <bdi>{shell.store.announcement}</bdi>
        </p>
      )}
      {shell && <SiteHeader shell={shell} />}
      <main id="content" tabIndex={-1} className="grow outline-none">
        {children}
      </main>
      {shell && <SiteFooter shell={shell} />}
      {shell && <SiteMenu shell={shell} />}
      {shell && <PreferencesPanel shell={shell} />}
    </div>
  )
}
