import { useEffect, useRef } from 'react'
import { Form, useLocation } from 'react-router'
import { useLanguage } from '../i18n/language.tsx'
import type { Shell } from '../shell.ts'
import { Face } from './face.tsx'
import { Icon } from './icon.tsx'
import { SearchBox } from './search-box.tsx'
import { ShopLink } from './shop-link.tsx'

const ROW = 'flex min-h-12 items-center gap-3 rounded-lg px-3 hover:bg-sand'

/** The menu of small screens, a sheet over the page; it opens and closes without scripts. */
export function SiteMenu({ shell }: { shell: Shell }) {
  const { locale, m } = useLanguage()
  const { key } = useLocation()
  const sheet = useRef<HTMLDivElement>(null)

  // Another page was opened: the sheet has done its work.
  useEffect(() => {
    if (key) sheet.current?.hidePopover()
  }, [key])

  return (
    <div
      ref={sheet}
      id="menu"
      popover="auto"
      className="inset-y-0 start-0 end-auto m-0 h-dvh max-h-none w-[min(22rem,92vw)] flex-col gap-5 overflow-y-auto border-e border-line bg-paper p-5 shadow-lift backdrop:bg-black/40 [&:popover-open]:flex"
    >
      <div className="flex items-center justify-between">
        <span className="display text-2xl">{m.nav.menu}</span>
        <button
          type="button"
          popoverTarget="menu"
          popoverTargetAction="hide"
          aria-label={m.nav.close}
          className="grid size-11 place-items-center rounded-full hover:bg-sand"
        >
          <Icon name="close" />
        </button>
      </div>
      <SearchBox id="menu-search" />
      <nav aria-label={m.nav.menu}>
        <ul>
          {shell.categories.map((category) => (
            <li key={category.slug}>
              <ShopLink to={`/c/${category.slug}`} className={`${ROW} text-lg font-medium`}>
                {category.name}
              </ShopLink>
              {category.children.length > 0 && (
                <ul className="ms-3 mb-2 border-s border-line ps-1">
                  {category.children.map((child) => (
                    <li key={child.slug}>
                      <ShopLink to={`/c/${child.slug}`} className={`${ROW} min-h-11 text-muted`}>
                        {child.name}
                      </ShopLink>
                    </li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ul>
      </nav>
      <div className="mt-auto border-t border-line pt-3">
        {shell.me ? (
          <>
            <p className="flex items-center gap-3 px-3 py-2 text-sm text-muted">
              <Face me={shell.me} />
              {m.nav.hello(shell.me.firstName)}
            </p>
            <ShopLink to="/account/orders" className={ROW}>
              <Icon name="user" />
              {m.nav.orders}
            </ShopLink>
            <Form method="post" action={`/${locale}/sign-out`}>
              <button type="submit" className={`${ROW} w-full`}>
                <Icon name="arrow" />
                {m.nav.signOut}
              </button>
            </Form>
          </>
        ) : (
          <ShopLink to="/sign-in" className={ROW}>
            <Icon name="user" />
            {m.nav.signIn}
          </ShopLink>
        )}
        <button type="button" popoverTarget="preferences" className={`${ROW} w-full text-start`}>
          <Icon name="globe" />
          {m.nav.preferences}
        </button>
      </div>
    </div>
  )
}
