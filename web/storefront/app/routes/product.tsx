import { data, redirect, type ShouldRevalidateFunctionArgs, useSearchParams } from 'react-router'
import { readCount } from '#lib/digits.ts'
import { formatMoney } from '#lib/locale.ts'
import { orNotFound } from '../api/not-found.server.ts'
import { ApiProblem } from '../api/problem.ts'
import type { ProductPage } from '../api/types.ts'
import { stockRefusal } from '../cart/stock-refusal.server.ts'
import { Breadcrumbs } from '../components/breadcrumbs.tsx'
import { JsonLd } from '../components/json-ld.tsx'
import { Price } from '../components/money.tsx'
import { ProductRow } from '../components/product-row.tsx'
import { RestockDay } from '../components/restock-day.tsx'
import { SanitisedHtml } from '../components/sanitised-html.tsx'
import { Seo } from '../components/seo.tsx'
import { ShopLink } from '../components/shop-link.tsx'
import { StockBadge } from '../components/stock-badge.tsx'
import { useLanguage } from '../i18n/language.tsx'
import { slugAlternates } from '../page-alternates.ts'
import { plainText } from '../plain-text.ts'
import { BundleParts } from '../product/bundle-parts.tsx'
import { BuyForm, type BuyResult } from '../product/buy-form.tsx'
import { chosenVariant } from '../product/choose-variant.ts'
import { Documents } from '../product/documents.tsx'
import { Features } from '../product/features.tsx'
import { Gallery } from '../product/gallery.tsx'
import { GoneProduct } from '../product/gone-product.tsx'
import { OptionPicker } from '../product/option-picker.tsx'
import { productJsonLd } from '../product/product-json-ld.ts'
import { tellWhenBack } from '../product/stock-alert.server.ts'
import { StockAlertForm, type StockAlertResult } from '../product/stock-alert-form.tsx'
import { changeWatch, watchingOf } from '../product/watch.server.ts'
import { WatchForm, type WatchResult } from '../product/watch-form.tsx'
import { sessionOf } from '../session/session.server.ts'
import { useShell } from '../shell.ts'
import { Heart } from '../wishlist/heart.tsx'
import type { Route } from './+types/product.ts'

/** A product by its name in the address. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const session = sessionOf(context)
  const { api, locale } = session
  const product = await api.product(params.slug).catch((error: unknown) => {
    if (error instanceof ApiProblem && error.problem.status === 404) return undefined
    throw error
  })
  if (!product) {
    // What left the range leads to what replaced it, or says that it is gone.
    const gone = await orNotFound(api.successor(params.slug))
    if (gone.successor_slug) throw redirect(`/${locale}/p/${encodeURIComponent(gone.successor_slug)}`, 301)
    return data({ gone }, { status: 410 })
  }
  if (product.slug !== params.slug) throw redirect(`/${locale}/p/${encodeURIComponent(product.slug)}${url.search}`, 301)
  const watching = await watchingOf(session, product.id)
  return data({ product, alternates: slugAlternates('/p/', product.slugs), watching })
}

/** Puts the chosen variant into the cart, or has the shopper told when it is back or gets cheaper. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const session = sessionOf(context)
  const { api, cookies, locale } = session
  const form = await request.formData()
  if (form.get('intent') === 'tell_when_back') return tellWhenBack(session, params.slug, form)
  if (form.has('intent')) return changeWatch(session, params.slug, form)
  const quantity = Math.max(1, readCount(String(form.get('quantity') ?? '')) ?? 1)
  const variantId = String(form.get('variant_id') ?? '')
  try {
    const cart = await api.addToCart(variantId, quantity)
    if (cart.token) cookies.set('serai_cart', cart.token)
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.problem.status >= 500) throw error
    return data<BuyResult>({ refused: stockRefusal(error.problem, locale) }, { status: error.problem.status })
  }
  return form.has('stay') ? data<BuyResult>({ added: variantId }) : redirect(`/${locale}/cart`, 303)
}

/** Choosing another variant needs no new answer: the page knows them all. */
export function shouldRevalidate({ currentUrl, nextUrl, formMethod, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) {
  if (formMethod === undefined && currentUrl.pathname === nextUrl.pathname) return false
  return defaultShouldRevalidate
}

/** The page of a product, or of one that is gone. */
export default function Product({ loaderData, actionData }: Route.ComponentProps) {
  if ('gone' in loaderData) return <GoneProduct gone={loaderData.gone} />
  return <ProductOnSale {...loaderData} result={actionData} />
}

type OnSale = {
  product: ProductPage
  alternates: ReturnType<typeof slugAlternates>
  watching: boolean | null
  result: BuyResult | StockAlertResult | WatchResult | undefined
}

function ProductOnSale({ product, alternates, watching, result }: OnSale) {
  const { locale } = useLanguage()
  const origin = useShell()?.origin ?? ''
  const [params] = useSearchParams()
  const { m } = useLanguage()
  const variant = chosenVariant(product, params.get('variant'))
  const path = `/${locale}/p/${product.slug}`
  const own = product.media.find((picture) => picture.id === variant?.media_id)
  const media = own ? [own, ...product.media.filter((picture) => picture !== own)] : product.media
  const price = variant?.price ?? product.price
  const before = variant ? variant.compare_at : product.compare_at
  const lowest = variant ? variant.lowest_30_days : product.lowest_30_days
  const refused = result && 'refused' in result ? result.refused : undefined
  const told = result && ('back' in result || 'backRefused' in result) ? result : undefined
  const watched = result && ('watch' in result || 'watchRefused' in result) ? result : undefined
  return (
    <>
      <div className="page">
        <Seo
          title={product.seo?.title || product.name}
          description={product.seo?.description || plainText(product.short_description ?? product.description ?? '')}
          canonical={path}
          alternates={alternates}
          image={product.media[0]?.url}
        />
        <JsonLd data={productJsonLd(product, origin, path)} />
        <Breadcrumbs crumbs={product.breadcrumbs} here={product.name} />
        <div className="grid gap-x-8 gap-y-8 md:grid-cols-2 lg:gap-x-14 lg:grid-cols-[minmax(0,1.1fr)_minmax(0,1fr)]">
          <Gallery key={own?.id ?? product.id} media={media} videos={product.videos} name={product.name} />
          <div className="lg:py-4">
            {product.brand && (
              <p className="mb-1">
                <ShopLink
                  to={`/brands/${product.brand.slug}`}
                  className="inline-block py-1.5 text-muted hover:text-ink hover:underline"
                >
                  {product.brand.name}
                </ShopLink>
              </p>
            )}
            <h1 className="display text-3xl sm:text-[2.75rem]">{product.name}</h1>
            {product.short_description && <p className="mt-4 text-lg text-muted">{product.short_description}</p>}
            <p className="mt-6 text-2xl">
              <Price now={price} before={before && before.amount > price.amount ? before : null} />
            </p>
            {lowest && (
              <p suppressHydrationWarning className="mt-1 text-sm text-muted">
                {m.product.lowest30(formatMoney(lowest, locale))}
              </p>
            )}
            <p className="mt-2 flex flex-wrap items-baseline gap-x-4 gap-y-1">
              <StockBadge stock={variant?.stock ?? product.stock} left={variant?.available_hint ?? null} />
              <RestockDay day={variant?.restock_date ?? null} />
            </p>
            {variant && product.options.length > 0 && (
              <OptionPicker options={product.options} variants={product.variants} current={variant} />
            )}
            {variant && <BuyForm variant={variant} refused={refused} />}
            <Heart id={product.id} name={product.name} favorite={product.favorite} long className="mt-4" />
            {variant?.stock === 'out_of_stock' && (
              <StockAlertForm key={variant.id} variantId={variant.id} isGuest={watching === null} result={told} />
            )}
            {product.bundle && <BundleParts bundle={product.bundle} />}
            <WatchForm watching={watching} result={watched} />
            {product.description && (
              <section aria-labelledby="description" className="mt-10 border-t border-line pt-8">
                <h2 id="description" className="mb-3 text-lg font-semibold">
                  {m.product.description}
                </h2>
                <SanitisedHtml html={product.description} className="prose-shop text-muted" />
              </section>
            )}
            <Features product={product} sku={variant?.sku ?? product.sku} />
            <Documents documents={product.documents} />
          </div>
        </div>
      </div>
      <ProductRow title={m.brand.accessories} cards={product.accessories.slice(0, 4)} />
      <ProductRow title={m.brand.upsells} cards={product.upsells.slice(0, 4)} />
      <ProductRow title={m.product.related} cards={product.related.slice(0, product.related_by_hand ? 8 : 4)} />
    </>
  )
}
