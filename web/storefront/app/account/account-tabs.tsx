import { useEffect, useRef } from 'react'
import { Form } from 'react-router'
import { ShopLink } from '../components/shop-link.tsx'
import { useLanguage } from '../i18n/language.tsx'

/** The head of every page of one's account: its title, the way out, and the other pages. */
export function AccountTabs({ title }: { title: string }) {
  const here = useRef<HTMLAnchorElement>(null)
  // On a small screen the page's own tab may lie beyond the edge.
  useEffect(() => here.current?.scrollIntoView({ block: 'nearest', inline: 'center' }), [])
  const { locale, m } = useLanguage()
  const tabs = [
    { to: '/account/orders', name: m.order.mine },
    { to: '/account/loyalty', name: m.codes.loyalty },
    { to: '/account/wishlist', name: m.mine.wishlist },
    { to: '/account/addresses', name: m.mine.addresses },
    { to: '/account/settings', name: m.account.settings },
    { to: '/account/sessions', name: m.account.sessions },
  ]
  return (
    <>
      <div className="mb-6 flex flex-wrap items-baseline justify-between gap-4">
        <h1 className="display text-4xl sm:text-5xl">{title}</h1>
        <Form method="post" action={`/${locale}/sign-out`} reloadDocument>
          <button type="submit" className="link min-h-11 text-muted hover:text-ink">
            {m.nav.signOut}
          </button>
        </Form>
      </div>
      <nav aria-label={`${m.nav.account}: ${title}`} className="mb-8 flex gap-6 overflow-x-auto border-b border-line">
        {tabs.map(({ to, name }) => (
          <ShopLink
            key={to}
            ref={name === title ? here : undefined}
            to={to}
            aria-current={name === title ? 'page' : undefined}
            className={`-mb-px inline-flex min-h-11 items-center border-b-2 whitespace-nowrap ${name === title ? 'border-accent font-medium' : 'border-transparent text-muted hover:text-ink'}`}
          >
            {name}
          </ShopLink>
        ))}
      </nav>
    </>
  )
}
