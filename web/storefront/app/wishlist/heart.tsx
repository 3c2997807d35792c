import { useFetcher, useLocation } from 'react-router'
import { Icon } from '../components/icon.tsx'
import { useHydrated } from '../hydrated.ts'
import { useLanguage } from '../i18n/language.tsx'

type Props = { id: string; name: string; favorite: boolean | undefined; className?: string; long?: boolean }

/** The heart by which a product is put on the wishlist and taken off it; guests are led to the door first. Works without scripts. */
export function Heart({ id, name, favorite, className = '', long = false }: Props) {
  const { locale, m } = useLanguage()
  const { pathname, search } = useLocation()
  const hydrated = useHydrated()
  const fetcher = useFetcher({ key: `wish ${id}` })
  // What was pressed shows at once; the answer follows.
  const pressed = fetcher.formData ? fetcher.formData.get('wish') === 'add' : favorite === true
  const label = pressed ? m.mine.unwish(name) : m.mine.wish(name)
  return (
    <fetcher.Form method="post" action={`/${locale}/wish`} className={className}>
      <input type="hidden" name="product" value={id} />
      <input type="hidden" name="wish" value={pressed ? 'remove' : 'add'} />
      {hydrated && <input type="hidden" name="here" value="yes" />}
      <input type="hidden" name="back" value={pathname + search} />
      {long ? (
        <button type="submit" aria-pressed={pressed} className="button button-quiet w-full">
          <Icon name="heart" filled={pressed} className={`size-5 ${pressed ? 'text-accent' : ''}`} />
          {pressed ? m.mine.onWishlist : m.mine.addToWishlist}
        </button>
      ) : (
        <button
          type="submit"
          aria-label={label}
          aria-pressed={pressed}
          className={`relative grid size-11 place-items-center rounded-full before:absolute before:inset-1 before:rounded-full before:bg-paper/85 before:transition-colors hover:before:bg-paper ${pressed ? 'text-accent' : 'text-ink'}`}
        >
          <Icon name="heart" filled={pressed} className="relative size-5" />
        </button>
      )}
    </fetcher.Form>
  )
}
