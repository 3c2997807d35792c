import { type ReactNode, useRef, useState } from 'react'
import { formatNumber } from '#lib/locale.ts'
import type { Media, ProductPage } from '../api/types.ts'
import { Icon } from '../components/icon.tsx'
import { Picture } from '../components/picture.tsx'
import { Placeholder } from '../components/placeholder.tsx'
import { useLanguage } from '../i18n/language.tsx'
import { Video } from './video.tsx'

type Props = { media: Media[]; videos: ProductPage['videos']; name: string }

/** The pictures and videos of a product: a strip to swipe, and small ones that lead to each. */
export function Gallery({ media, videos, name }: Props) {
  const { locale, m } = useLanguage()
  const strip = useRef<HTMLUListElement>(null)
  const [shown, setShown] = useState(0)
  const count = media.length + videos.length
  if (count === 0) return <div className="stars aspect-square rounded-2xl bg-sand" />

  function show(index: number) {
    strip.current?.children[index]?.scrollIntoView({ behavior: 'smooth', block: 'nearest', inline: 'start' })
  }

  function noticeSwipe() {
    const { scrollLeft, clientWidth } = strip.current ?? { scrollLeft: 0, clientWidth: 1 }
    setShown(Math.round(Math.abs(scrollLeft) / clientWidth))
  }

  function stepTo(index: number, id: string, label: string): StepProps {
    return { id, label, current: index === shown, onGo: () => show(index) }
  }

  return (
    <section aria-label={m.product.gallery} className="min-w-0 md:sticky md:top-24 md:self-start lg:top-36">
      <ul
        ref={strip}
        onScroll={noticeSwipe}
        // A strip that scrolls must be reachable by keyboard.
        tabIndex={count > 1 ? 0 : undefined}
        className="flex snap-x snap-mandatory overflow-x-auto rounded-2xl bg-sand [scrollbar-width:none]"
      >
        {media.map((picture, index) => (
          <li key={picture.id} id={`picture-${index + 1}`} className="relative w-full shrink-0 snap-start">
            <Placeholder colour={picture.colour} />
            <Picture
              media={picture}
              alt={picture.alt || name}
              first={index === 0}
              sizes="(min-width: 80rem) 40rem, (min-width: 48rem) 48vw, 92vw"
              className="relative aspect-square w-full object-cover"
            />
          </li>
        ))}
        {videos.map((video, index) => (
          <li key={video.id} id={`video-${index + 1}`} className="w-full shrink-0 snap-start">
            <Video video={video} label={m.media.video(formatNumber(index + 1, locale))} />
          </li>
        ))}
      </ul>
      {count > 1 && (
        <ul className="mt-3 flex gap-3 overflow-x-auto p-1">
          {media.map((picture, index) => (
            <li key={picture.id}>
              <Step {...stepTo(index, `picture-${index + 1}`, m.product.picture(formatNumber(index + 1, locale)))}>
                <Picture media={picture} alt="" sizes="72px" className="size-full object-cover" />
              </Step>
            </li>
          ))}
          {videos.map((video, index) => (
            <li key={video.id}>
              <Step {...stepTo(media.length + index, `video-${index + 1}`, m.media.video(formatNumber(index + 1, locale)))}>
                {video.renditions[0] && (
                  <img src={video.renditions[0].url} alt="" loading="lazy" className="size-full object-cover" />
                )}
                <span className="absolute inset-0 grid place-items-center">
                  <Icon name="play" className="size-8 rounded-full bg-[#000]/65 p-2 text-[#fff]" />
                </span>
              </Step>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

type StepProps = { id: string; label: string; current: boolean; onGo: () => void }

function Step({ id, label, current, onGo, children }: StepProps & { children: ReactNode }) {
  return (
    <a
      href={`#${id}`}
      aria-label={label}
      aria-current={current}
      onClick={(event) => {
        event.preventDefault()
        onGo()
      }}
      className="relative block size-18 overflow-hidden rounded-lg bg-sand opacity-75 hover:opacity-100 aria-[current=true]:opacity-100 aria-[current=true]:ring-2 aria-[current=true]:ring-teal aria-[current=true]:ring-offset-2 aria-[current=true]:ring-offset-paper"
    >
      {children}
    </a>
  )
}
