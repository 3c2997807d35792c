import { preload } from 'react-dom'
import small from '../assets/hero-960.webp'
import medium from '../assets/hero-1600.webp'
import large from '../assets/hero-2400.webp'
import tallSmaller from '../assets/hero-tall-800.avif'
import tall from '../assets/hero-tall-800.webp'
import { useLanguage } from '../i18n/language.tsx'
import { Icon } from './icon.tsx'
import { ShopLink } from './shop-link.tsx'

const PHONE = '(max-width: 39.99rem)'

/** The gate of the shop: a welcome at dusk in the courtyard of a caravanserai, mirrored where one reads from the right. */
export function Hero() {
  const { m } = useLanguage()
  // The head names it, so that it does not wait behind the scripts.
  preload(tallSmaller, { as: 'image', type: 'image/avif', media: PHONE, fetchPriority: 'high' })
  return (
    <section className="relative isolate overflow-hidden bg-dusk text-on-dusk sm:flex sm:min-h-[30rem] lg:min-h-[40rem] 2xl:min-h-[46rem]">
      <div className="page relative z-10 pt-12 sm:flex sm:items-center sm:py-16">
        <div className="max-w-xl sm:w-[58%]">
          <h1 className="display text-[clamp(2.5rem,5.6vw,4.5rem)]">{m.home.heroTitle}</h1>
          <p className="mt-5 max-w-md text-lg text-on-dusk/90">{m.home.heroText}</p>
          <ShopLink
            to="/search?sort=newest"
            className="button mt-8 bg-[#f3b562] text-[#22140a] hover:bg-[#ffc97f] focus-visible:outline-on-dusk"
          >
            {m.home.heroAction}
            <Icon name="arrow" className="size-4" />
          </ShopLink>
        </div>
      </div>
      <picture className="contents">
        <source media={PHONE} type="image/avif" srcSet={tallSmaller} width={800} height={900} />
        <source media={PHONE} srcSet={tall} width={800} height={900} />
        <img
          src={medium}
          srcSet={`${small} 960w, ${medium} 1600w, ${large} 2400w`}
          sizes="100vw"
          alt=""
          width={1600}
          height={900}
          fetchPriority="high"
          className="hero-picture max-sm:-mt-14 max-sm:aspect-8/9 max-sm:h-auto max-sm:w-full sm:absolute sm:inset-0 sm:size-full sm:object-cover sm:object-[78%_60%] rtl:-scale-x-100"
        />
      </picture>
      <div
        aria-hidden="true"
        className="absolute inset-0 bg-linear-to-r from-dusk via-dusk/75 via-40% to-transparent to-75% max-sm:hidden rtl:bg-linear-to-l"
      />
    </section>
  )
}
