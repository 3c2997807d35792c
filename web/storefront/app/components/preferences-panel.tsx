import { Form, useLocation } from 'react-router'
import { LOCALES } from '#lib/locale.ts'
import { useLanguage } from '../i18n/language.tsx'
import { LANGUAGE_NAMES } from '../i18n/language-names.ts'
import { usePageAlternates } from '../page-alternates.ts'
import { THEMES } from '../session/theme.ts'
import type { Shell } from '../shell.ts'
import { Icon } from './icon.tsx'
import { OpenNow } from './opening.tsx'

const OPTION =
  'inline-flex min-h-11 items-center gap-2 rounded-full border border-line px-4 hover:border-ink aria-[current=true]:border-teal aria-[current=true]:bg-teal-soft aria-[current=true]:font-semibold'

/** Language, store, currency and theme; each choice returns to the same page. */
export function PreferencesPanel({ shell }: { shell: Shell }) {
  const { locale, m } = useLanguage()
  const { pathname, search } = useLocation()
  const alternates = usePageAlternates()
  return (
    <div
      id="preferences"
      popover="auto"
      role="dialog"
      aria-label={m.nav.preferences}
      className="inset-auto start-4 end-4 top-20 m-0 rounded-2xl border border-line bg-surface p-6 shadow-lift backdrop:bg-black/20 sm:start-auto sm:w-[26rem] xl:end-[max(1rem,calc((100vw-80rem)/2+1.5rem))]"
    >
      <button
        type="button"
        popoverTarget="preferences"
        popoverTargetAction="hide"
        aria-label={m.nav.close}
        className="absolute end-3 top-3 grid size-11 place-items-center rounded-full hover:bg-sand"
      >
        <Icon name="close" />
      </button>
      <h2 className="mb-3 font-semibold">{m.nav.language}</h2>
      <ul className="flex flex-wrap gap-2">
        {LOCALES.filter((tag) => shell.store.locales.includes(tag)).map((tag) => (
          <li key={tag}>
            <a
              href={alternates[tag]}
              hrefLang={tag}
              lang={tag}
              aria-current={tag === locale}
              className={`${OPTION} ${tag === locale ? '' : 'font-device'}`}
            >
              {LANGUAGE_NAMES[tag]}
            </a>
          </li>
        ))}
      </ul>
      <Form method="post" action={`/${locale}/preferences`} reloadDocument className="mt-6">
        <input type="hidden" name="return_to" value={pathname + search} />
        {shell.store.branches.length > 1 && (
          <>
            <h2 className="mb-3 font-semibold">{m.branch.store}</h2>
            <div className="mb-6 flex flex-wrap gap-2">
              {shell.store.branches.map(({ id, name, city }) => (
                <button
                  key={id}
                  type="submit"
                  name="branch"
                  value={id}
                  aria-current={id === shell.store.branch.id}
                  className={OPTION}
                >
                  <bdi>{name}</bdi>
                  {city && city !== name && <bdi className="text-muted">{city}</bdi>}
                </button>
              ))}
            </div>
            <div className="-mt-3 mb-6 text-sm text-muted">
              <OpenNow branch={shell.store.branch} />
            </div>
          </>
        )}
        <h2 className="mb-3 font-semibold">{m.nav.currency}</h2>
        <div className="flex flex-wrap gap-2">
          {shell.store.currencies.map(({ code, symbol }) => (
            <button
              key={code}
              type="submit"
              name="currency"
              value={code}
              aria-current={code === shell.currency}
              className={OPTION}
            >
              {code}
              {symbol !== code && <span className="text-muted">{symbol}</span>}
            </button>
          ))}
        </div>
        <h2 className="mt-6 mb-3 font-semibold">{m.nav.theme}</h2>
        <div className="flex flex-wrap gap-2">
          {THEMES.map((theme) => (
            <button key={theme} type="submit" name="theme" value={theme} aria-current={theme === shell.theme} className={OPTION}>
              {m.nav.themes[theme]}
            </button>
          ))}
        </div>
      </Form>
    </div>
  )
}
