import type { Successor } from '../api/types.ts'
import { Picture } from '../components/picture.tsx'
import { ProductRow } from '../components/product-row.tsx'
import { Seo } from '../components/seo.tsx'
import { ShopLink } from '../components/shop-link.tsx'
import { useLanguage } from '../i18n/language.tsx'

/** Says that a product is no longer sold, and shows what is like it. */
export function GoneProduct({ gone }: { gone: Successor }) {
  const { m } = useLanguage()
  return (
    <>
      <div className="page flex flex-col items-center py-16 text-center sm:py-24">
        <Seo title={gone.name} hidden />
        {gone.image ? (
          <Picture media={gone.image} sizes="10rem" className="arch mb-8 h-52 w-40 object-cover opacity-70 grayscale" />
        ) : (
          <div aria-hidden="true" className="arch stars mb-8 h-44 w-32 bg-teal-soft" />
        )}
        <h1 className="display max-w-2xl text-balance break-words text-4xl sm:text-5xl">{gone.name}</h1>
        <p className="mt-4 max-w-md text-lg text-muted">{m.product.gone}</p>
        <ShopLink to="/" className="button button-primary mt-8">
          {m.error.home}
        </ShopLink>
      </div>
      <ProductRow title={m.product.related} cards={gone.related} />
    </>
  )
}
