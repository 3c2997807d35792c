import { Form } from 'react-router'
import { LOCALES } from '#lib/locale.ts'
import { useLanguage } from '../i18n/language.tsx'
import { LANGUAGE_NAMES } from '../i18n/language-names.ts'
import { usePageAlternates } from '../page-alternates.ts'
import type { Shell } from '../shell.ts'
import { Logo } from './logo.tsx'
import { ShopLink } from './shop-link.tsx'
import { SocialLinks } from './social-links.tsx'
import { StorePlace } from './store-place.tsx'

/** The foot of every page: departments, account, languages and how to reach the shop. */
export function SiteFooter({ shell }: { shell: Shell }) {
  const { locale, m } = useLanguage()
  const alternates = usePageAlternates()
  const { contact, name, branch, branches, social_links: social } = shell.store
  const hasContact = contact.email || contact.phone || contact.address || social.length > 0
  const hasPlace = branches.length > 1 || branch.address || branch.phone || branch.email || branch.opening_hours.length > 0
  return (
    <footer className="mt-24 border-t border-line bg-sand text-[0.9375rem]">
      <div className="page grid gap-x-8 gap-y-10 py-14 sm:grid-cols-2 lg:grid-cols-4">
        <nav aria-labelledby="footer-shop">
          <h2 id="footer-shop" className="mb-3 font-semibold">
            {m.nav.shop}
          </h2>
          <ul>
            {shell.categories.map((category) => (
              <li key={category.slug}>
                <ShopLink to={`/c/${category.slug}`} className="inline-block py-1.5 text-muted hover:text-ink">
                  {category.name}
                </ShopLink>
              </li>
            ))}
            <li>
              <ShopLink to="/brands" className="inline-block py-1.5 text-muted hover:text-ink">
                {m.brand.brands}
              </ShopLink>
            </li>
          </ul>
        </nav>
        <nav aria-labelledby="footer-account">
          <h2 id="footer-account" className="mb-3 font-semibold">
            {m.nav.account}
          </h2>
          <ul className="text-muted [&_a]:inline-block [&_a]:py-1.5 [&_a]:hover:text-ink">
            <li>
              <ShopLink to="/cart">{m.nav.cart}</ShopLink>
            </li>
            <li>
              <ShopLink to="/account/orders">{m.nav.orders}</ShopLink>
            </li>
            <li>
              <ShopLink to="/account/loyalty">{m.codes.loyalty}</ShopLink>
            </li>
            {!shell.me && (
              <>
                <li>
                  <ShopLink to="/sign-in">{m.nav.signIn}</ShopLink>
                </li>
                <li>
                  <ShopLink to="/sign-up">{m.nav.signUp}</ShopLink>
                </li>
              </>
            )}
          </ul>
          {shell.me && (
            <Form method="post" action={`/${locale}/sign-out`} reloadDocument>
              <button type="submit" className="py-1.5 text-muted hover:text-ink">
                {m.nav.signOut}
              </button>
            </Form>
          )}
        </nav>
        <nav aria-labelledby="footer-language">
          <h2 id="footer-language" className="mb-3 font-semibold">
            {m.nav.language}
          </h2>
          <ul>
            {LOCALES.filter((tag) => shell.store.locales.includes(tag)).map((tag) => (
              <li key={tag}>
                <a
                  href={alternates[tag]}
                  hrefLang={tag}
                  lang={tag}
                  aria-current={tag === locale || undefined}
                  className={`inline-block py-1.5 text-muted hover:text-ink aria-[current]:font-semibold aria-[current]:text-ink ${tag === locale ? '' : 'font-device'}`}
                >
                  {LANGUAGE_NAMES[tag]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {(hasContact || hasPlace) && (
          <section aria-labelledby="footer-contact">
            <h2 id="footer-contact" className="mb-3 font-semibold">
              {m.nav.help}
            </h2>
            <address className="space-y-1.5 text-muted not-italic empty:hidden">
              {contact.email && (
                <a href={`mailto:${contact.email}`} className="link block w-fit py-1 hover:text-ink">
                  <bdi>{contact.email}</bdi>
                </a>
              )}
              {contact.phone && (
                <a href={`tel:${contact.phone.replaceAll(/[^+\d]/g, '')}`} className="link block w-fit py-1 hover:text-ink">
                  <bdi dir="ltr">{contact.phone}</bdi>
                </a>
              )}
              {contact.address && (
                <p className="py-1">
                  <bdi>{contact.address}</bdi>
                </p>
              )}
            </address>
            <StorePlace branch={branch} named={branches.length > 1} />
            <SocialLinks links={social} />
          </section>
        )}
      </div>
      <div className="page">
        <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-2 border-t border-line py-7">
          <Logo name={name} image={shell.store.logo_url} />
          <p className="text-sm text-muted">{m.home.title}</p>
        </div>
      </div>
    </footer>
  )
}
