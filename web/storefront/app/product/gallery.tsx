import { useRef, useState } from 'react'
import { formatNumber } from '#lib/locale.ts'
import type { Media } from '../api/types.ts'
import { Picture } from '../components/picture.tsx'
import { useLanguage } from '../i18n/language.tsx'

/** The pictures of a product: a strip to swipe, and small ones that lead to each. */
export function Gallery({ media, name }: { media: Media[]; name: string }) {
  const { locale, m } = useLanguage()
  const strip = useRef<HTMLUListElement>(null)
  const [shown, setShown] = useState(0)
  if (media.length === 0) return <div className="stars aspect-square rounded-2xl bg-sand" />

  function show(index: number) {
    strip.current?.children[index]?.scrollIntoView({ behavior: 'smooth', block: 'nearest', inline: 'start' })
  }

  function noticeSwipe() {
    const { scrollLeft, clientWidth } = strip.current ?? { scrollLeft: 0, clientWidth: 1 }
    setShown(Math.round(Math.abs(scrollLeft) / clientWidth))
  }

  return (
    <section aria-label={m.product.gallery} className="min-w-0 lg:sticky lg:top-36 lg:self-start">
      <ul
        ref={strip}
        onScroll={noticeSwipe}
        // A strip that scrolls must be reachable by keyboard.
        tabIndex={media.length > 1 ? 0 : undefined}
        className="flex snap-x snap-mandatory overflow-x-auto rounded-2xl bg-sand [scrollbar-width:none]"
      >
        {media.map((picture, index) => (
          <li key={picture.id} id={`picture-${index + 1}`} className="w-full shrink-0 snap-start">
            <Picture
              media={picture}
              alt={picture.alt || name}
              first={index === 0}
              sizes="(min-width: 80rem) 40rem, (min-width: 64rem) 50vw, 100vw"
              className="aspect-square w-full object-cover"
            />
          </li>
        ))}
      </ul>
      {media.length > 1 && (
        <ul className="mt-3 flex gap-3 overflow-x-auto p-1">
          {media.map((picture, index) => (
            <li key={picture.id}>
              <a
                href={`#picture-${index + 1}`}
                aria-label={m.product.picture(formatNumber(index + 1, locale))}
                aria-current={index === shown}
                onClick={(event) => {
                  event.preventDefault()
                  show(index)
                }}
                className="block size-18 overflow-hidden rounded-lg opacity-75 hover:opacity-100 aria-[current=true]:opacity-100 aria-[current=true]:ring-2 aria-[current=true]:ring-teal aria-[current=true]:ring-offset-2 aria-[current=true]:ring-offset-paper"
              >
                <Picture media={picture} alt="" sizes="72px" className="size-full object-cover" />
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
