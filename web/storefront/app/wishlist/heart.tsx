import { useRef } from 'react'
import { useFetcher, useLocation } from 'react-router'
import { Icon } from '../components/icon.tsx'
import { useHydrated } from '../hydrated.ts'
import { useLanguage } from '../i18n/language.tsx'
import { useInTurn } from '../in-turn.ts'

type Props = { id: string; name: string; favorite: boolean | undefined; className?: string; long?: boolean }

/** The heart by which a product is put on the wishlist and taken off it; guests are led to the door first. Works without scripts. */
export function Heart({ id, name, favorite, className = '', long = false }: Props) {
  const { locale, m } = useLanguage()
  const action = `/${locale}/wish`
  const { pathname, search } = useLocation()
  const hydrated = useHydrated()
  const fetcher = useFetcher({ key: `wish ${id}` })
  const form = useRef<HTMLFormElement>(null)
  // Another heart of the same product may have been pressed: it shows here too.
  const now = fetcher.formData ? fetcher.formData.get('wish') === 'add' : favorite === true
  const [pressed, want] = useInTurn(now, (wanted) => {
    const wish = new FormData(form.current ?? undefined)
    wish.set('wish', wanted ? 'add' : 'remove')
    return fetcher.submit(wish, { method: 'post', action })
  })
  const label = pressed ? m.mine.unwish(name) : m.mine.wish(name)
  return (
    <fetcher.Form
      ref={form}
      method="post"
      action={action}
      className={className}
      onSubmit={(event) => {
        event.preventDefault()
        want(!pressed)
      }}
    >
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
