import Type from 'typebox'
import { Address, LocaleCode, Nullable } from '#contracts/shapes.ts'
import { currencyDecimals, currencySymbol } from '#lib/currency.ts'
import { fallbackChain, type Translations } from '#lib/locale.ts'
import { isShownAt } from '#lib/publication.ts'
import { open } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { applicationZone } from '#platform/shop.ts'
import { OpeningHours } from './branches/shapes.ts'
import { listAll } from './branches/store.ts'
import { readShop } from './get-shop.ts'
import { inLanguage, textIn } from './store.ts'

/** Public facts of the shop: name, contact, languages, currencies and the current branch. */
export const getPublicStore = operation('store.get', {
  access: open,
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({
    name: Type.String(),
    logo_url: Nullable(Type.String()),
    /** A line above every page. */
    announcement: Nullable(Type.String()),
    /** Pages of the shop elsewhere. */
    social_links: Type.Array(Type.String()),
    /** What search engines show of the home page, where staff wrote it, and whether they may show the shop at all. */
    seo: Type.Object({ title: Nullable(Type.String()), description: Nullable(Type.String()), indexing: Type.Boolean() }),
    contact: Type.Object({ email: Type.String(), phone: Type.String(), address: Type.String() }),
    locales: Type.Array(LocaleCode),
    default_locale: LocaleCode,
    currencies: Type.Array(Type.Object({ code: Type.String(), decimals: Type.Integer(), symbol: Type.String() })),
    base_currency: Type.String(),
    /** What prices are shown in unless another is asked for. */
    default_currency: Type.String(),
    branch: Type.Object({
      id: Type.String(),
      name: Type.String(),
      slug: Type.String(),
      online: Type.Boolean(),
      phone: Type.String(),
      email: Type.String(),
      address: Nullable(Address),
      time_zone: Type.String(),
      /** Days 1 (Monday) to 7, in its own time zone; empty where no hours are said. */
      opening_hours: OpeningHours,
    }),
    /** The branches that one may choose from. */
    branches: Type.Array(Type.Object({ id: Type.String(), name: Type.String(), city: Nullable(Type.String()) })),
    /** In which times are shown and reported that belong to no branch (SET-05). */
    time_zone: Type.String(),
    cart_ttl_hours: Type.Number(),
    /** How many characters a new password has at least. */
    password_length: Type.Integer(),
  }),
  fails: ['branch_not_found'],
  cache: { tags: () => ['settings', 'shop'] },
  async run(ctx) {
    const shop = await readShop(ctx, ctx.facts.branchId ?? null, ctx.locale)
    const { id, name, slug, online } = shop.branch
    const now = ctx.now()
    const chain = fallbackChain(ctx.locale, shop.default_locale)
    const shown = (await listAll(ctx.db)).filter((branch) => branch.published && isShownAt(branch, now))
    const own = shown.find((branch) => branch.id === id)
    const written = async (key: string) => textIn((await ctx.setting<Translations<string>>(key, id)) ?? {}, chain)
    return {
      name: shop.name,
      logo_url: (await ctx.setting<{ url: string } | null>('store_logo'))?.url ?? null,
      announcement: await written('announcement'),
      social_links: await ctx.setting<string[]>('social_links'),
      seo: {
        title: await written('seo_title'),
        description: await written('seo_description'),
        indexing: await ctx.setting<boolean>('seo_indexing'),
      },
      contact: {
        email: await ctx.setting<string>('contact_email', id),
        phone: await ctx.setting<string>('contact_phone', id),
        address: await ctx.setting<string>('contact_address', id),
      },
      locales: shop.locales,
      default_locale: shop.branch.locale ?? shop.default_locale,
      default_currency: shop.branch.currency ?? shop.base_currency,
      currencies: shop.currencies.map(({ code }) => ({ code, decimals: currencyDecimals(code), symbol: currencySymbol(code) })),
      base_currency: shop.base_currency,
      branch: {
        ...{ id, name, slug, online },
        ...{ phone: own?.phone ?? '', email: own?.email ?? '', address: own?.address ?? null },
        ...{ time_zone: shop.branch.time_zone, opening_hours: own?.opening_hours ?? [] },
      },
      branches: shown.map((branch) => ({
        id: branch.id,
        name: inLanguage(branch.translations, chain)?.name ?? branch.slug,
        city: branch.address?.city ?? null,
      })),
      time_zone: await applicationZone(ctx),
      cart_ttl_hours: await ctx.setting<number>('cart_ttl_hours', id),
      password_length: await ctx.setting<number>('password_length'),
    }
  },
})
