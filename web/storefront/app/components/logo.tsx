import { ShopLink } from './shop-link.tsx'

/** The shop's sign, which leads home. */
export function Logo({ name, image }: { name: string; image: string | null }) {
  return (
    <ShopLink to="/" className="flex items-center gap-2.5 text-ink">
      {image ? (
        <img src={image} alt={name} className="h-9 w-auto" height={36} width={120} />
      ) : (
        <>
          <svg aria-hidden="true" viewBox="0 0 28 34" className="h-8 w-auto" fill="none">
            <path
              d="M1 33V15C1 7.5 9 5.5 14 .8 19 5.5 27 7.5 27 15v18h-7V17.5c0-4-3.5-5-6-7.8-2.5 2.8-6 3.8-6 7.8V33z"
              className="fill-accent"
            />
            <path d="M12 33v-9.5c0-1.6 1.2-2 2-3 .8 1 2 1.4 2 3V33z" className="fill-saffron" />
          </svg>
          <span className="display text-[1.625rem] leading-none">{name}</span>
        </>
      )}
    </ShopLink>
  )
}
