import { ShopLink } from '../components/shop-link.tsx'
import { useLanguage } from '../i18n/language.tsx'

type Props = { query: string; providers: readonly { id: string; name: string }[]; phone?: boolean }

/** The ways in beside a password: a code by phone, and the providers that the shop trusts. */
export function OtherWays({ query, providers, phone = true }: Props) {
  const { locale, m } = useLanguage()
  if (!phone && providers.length === 0) return null
  return (
    <div className="mt-6 space-y-4">
      <p className="flex items-center gap-4 text-sm text-muted before:h-px before:grow before:bg-line after:h-px after:grow after:bg-line">
        {m.account.or}
      </p>
      {phone && (
        <ShopLink to={`/sign-in/phone${query}`} className="button button-quiet w-full">
          {m.account.byPhone}
        </ShopLink>
      )}
      {providers.map(({ id, name }) => (
        <a key={id} href={`/${locale}/sign-in/with/${id}${query}`} className="button button-quiet w-full">
          {m.account.continueWith(name)}
        </a>
      ))}
    </div>
  )
}
