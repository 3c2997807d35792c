import type { Media } from '../api/types.ts'
import { useLanguage } from '../i18n/language.tsx'
import { Picture } from './picture.tsx'
import { ShopLink } from './shop-link.tsx'

/** A category that can be entered through its arch. */
export type Archway = { id: string; slug: string; name: string; image: Media | null; count?: number }

/** Categories as the arcade of a caravanserai, one arch each. */
export function CategoryArches({ categories }: { categories: Archway[] }) {
  const { m } = useLanguage()
  return (
    <ul className="flex flex-wrap justify-center gap-x-4 gap-y-8 sm:gap-x-6 lg:gap-x-7">
      {categories.map((category) => (
        <li
          key={category.id}
          className="w-[calc(50%-0.5rem)] sm:w-[calc(33.333%-1rem)] lg:w-auto lg:min-w-40 lg:max-w-60 lg:flex-1"
        >
          <ShopLink to={`/c/${category.slug}`} className="group block text-center">
            <span className="arch block overflow-hidden bg-sand">
              {category.image ? (
                <Picture
                  media={category.image}
                  alt=""
                  sizes="(min-width: 64rem) 14rem, (min-width: 40rem) 30vw, calc(46vw - 0.5rem)"
                  className="aspect-[3/4] w-full object-cover transition-transform duration-700 group-hover:scale-105"
                />
              ) : (
                <span className="stars block aspect-[3/4] bg-teal-soft" />
              )}
            </span>
            <span className="mt-3.5 block text-lg font-medium group-hover:text-accent">{category.name}</span>
            {category.count !== undefined && category.count > 0 && (
              <span className="block text-sm text-muted">{m.list.products(category.count)}</span>
            )}
          </ShopLink>
        </li>
      ))}
    </ul>
  )
}
