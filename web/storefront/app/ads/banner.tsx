import { Link } from 'react-router'
import type { Advertisement } from '../api/types.ts'
import { Icon } from '../components/icon.tsx'
import { Picture } from '../components/picture.tsx'
import { Placeholder } from '../components/placeholder.tsx'
import { useLanguage } from '../i18n/language.tsx'

type Props = { banner: Advertisement; sizes: string; first: boolean; large: boolean; className: string }

/** A picture with words over its foot, all of it one link; without words the picture speaks for itself. */
export function Banner({ banner, sizes, first, large, className }: Props) {
  const { locale, m } = useLanguage()
  const { title, text, button } = banner
  const frame = `group relative isolate block min-w-0 overflow-hidden rounded-2xl bg-sand ${className}`
  const inside = (
    <>
      <Placeholder colour={banner.image.colour} />
      <Picture
        media={banner.image}
        sizes={sizes}
        alt={banner.alt}
        first={first}
        className="absolute inset-0 size-full object-cover transition-transform duration-700 group-hover:scale-[1.02]"
      />
      {(title || text || button) && (
        <span
          className={`absolute -inset-x-px -bottom-px flex flex-col items-start gap-1.5 bg-linear-to-t from-[#120d08]/90 via-[#120d08]/72 via-72% to-transparent p-5 text-on-dusk ${large ? 'pt-16 sm:p-7 sm:pt-20' : 'pt-12 sm:p-6 sm:pt-12'}`}
        >
          {title && (
            <span className={`display text-balance ${large ? 'text-3xl sm:text-4xl lg:text-5xl' : 'text-2xl'}`}>{title}</span>
          )}
          {text && <span className={`max-w-xl text-on-dusk/90 ${large ? 'sm:text-lg' : ''}`}>{text}</span>}
          {button && banner.link !== 'none' && (
            <span className="button mt-2 min-h-11 bg-[#f3b562] px-5 py-2 text-[#22140a] group-hover:bg-[#ffc97f]">
              {button}
              <Icon name="arrow" className="size-4" />
            </span>
          )}
        </span>
      )}
    </>
  )
  if (banner.link === 'none') return <div className={frame}>{inside}</div>
  const outside = banner.link === 'url'
  return (
    <Link
      to={`/${locale}/ad/${banner.id}`}
      reloadDocument
      rel={outside ? 'noopener nofollow sponsored' : 'nofollow'}
      {...(outside && { target: '_blank' })}
      className={frame}
    >
      {inside}
      {outside && <span className="sr-only">{m.media.outside}</span>}
    </Link>
  )
}
