import { NavLink } from 'react-router'
import { formatNumber } from '#lib/locale.ts'
import { useLanguage } from '../i18n/language.tsx'
import type { Shell } from '../shell.ts'
import { Face } from './face.tsx'
import { Icon } from './icon.tsx'
import { Logo } from './logo.tsx'
import { SearchBox } from './search-box.tsx'
import { ShopLink } from './shop-link.tsx'

const ROUND = 'relative grid size-11 place-items-center rounded-full hover:bg-sand'

/** The top of every page: sign, search, preferences, account, cart, and the first level of the menu. */
export function SiteHeader({ shell }: { shell: Shell }) {
  const { locale, m } = useLanguage()
  const { count } = shell.cart
  return (
    <header className="sticky top-0 z-30 border-b border-line bg-paper">
      <div className="page flex h-[4.25rem] items-center gap-1 sm:gap-2">
        <button type="button" popoverTarget="menu" aria-label={m.nav.menu} className={`${ROUND} -ms-2.5 lg:hidden`}>
          <Icon name="menu" className="size-6" />
        </button>
        <Logo name={shell.store.name} image={shell.store.logo_url} />
        <div className="ms-auto hidden max-w-xl grow px-6 md:block">
          <SearchBox id="header-search" />
        </div>
        <div className="ms-auto flex items-center md:ms-0">
          <ShopLink to="/search" aria-label={m.nav.search} className={`${ROUND} md:hidden`}>
            <Icon name="search" />
          </ShopLink>
          <button type="button" popoverTarget="preferences" aria-label={m.nav.preferences} className={`${ROUND} max-sm:hidden`}>
            <Icon name="globe" />
          </button>
          <ShopLink
            to={shell.me ? '/account/orders' : '/sign-in'}
            aria-label={shell.me ? m.nav.orders : m.nav.signIn}
            className={`${ROUND} max-sm:hidden`}
          >
            <Face me={shell.me} />
          </ShopLink>
          <ShopLink to="/cart" aria-label={m.nav.cartCount(count)} className={`${ROUND} -me-2`}>
            <Icon name="bag" />
            {count > 0 && (
              <span
                aria-hidden="true"
                className="absolute end-0 top-0.5 min-w-5 rounded-full bg-accent px-1.5 text-center text-xs leading-5 font-semibold text-on-accent"
              >
                {formatNumber(count, locale)}
              </span>
            )}
          </ShopLink>
        </div>
      </div>
      {shell.categories.length > 0 && (
        <nav
          aria-label={m.nav.categories}
          className="page hidden h-12 items-center gap-7 overflow-hidden text-[0.9375rem] lg:flex"
        >
          {shell.categories.slice(0, 8).map((category) => (
            <NavLink
              key={category.slug}
              to={`/${locale}/c/${category.slug}`}
              prefetch="intent"
              className="inline-flex h-full items-center border-b-2 border-transparent text-muted whitespace-nowrap hover:text-ink aria-[current=page]:border-accent aria-[current=page]:text-ink"
            >
              {category.name}
            </NavLink>
          ))}
        </nav>
      )}
    </header>
  )
}
