import type { ComponentProps } from 'react'
import { Link } from 'react-router'
import { useLanguage } from '../i18n/language.tsx'

/** A link to a page of the shop in the language of this one; `to` begins with a slash and has no language. */
export function ShopLink({ to, ...rest }: Omit<ComponentProps<typeof Link>, 'to'> & { to: string }) {
  const { locale } = useLanguage()
  return <Link prefetch="intent" {...rest} to={`/${locale}${to === '/' ? '' : to}`} />
}
