import Type, { type Static } from 'typebox'
import { Id, LocaleCode, Nullable, OneOf, Time } from '#contracts/shapes.ts'
import { AppError } from '#lib/errors.ts'
import { fallbackChain, type Locale } from '#lib/locale.ts'
import { ROUNDINGS } from '#lib/money.ts'
import { isShownAt, nextChange } from '#lib/publication.ts'
import { internal } from '#platform/operation/access.ts'
import type { Context } from '#platform/operation/context.ts'
import { operation } from '#platform/operation/operation.ts'
import * as store from './store.ts'
import { listClasses } from './taxes/store.ts'

const ShopOutput = Type.Object({
  name: Type.String(),
  branch: Type.Object({
    id: Id,
    name: Type.String(),
    slug: Type.String(),
    online: Type.Boolean(),
    time_zone: Type.String(),
    currency: Nullable(Type.String()),
    locale: Nullable(LocaleCode),
    country: Nullable(Type.String()),
    region: Nullable(Type.String()),
  }),
  branch_ids: Type.Array(Id),
  all_branch_ids: Type.Array(Id),
  default_locale: LocaleCode,
  locales: Type.Array(LocaleCode),
  base_currency: Type.String(),
  currencies: Type.Array(
    Type.Object({ code: Type.String(), rate: Type.String(), increment: Type.Integer(), mode: OneOf(ROUNDINGS) }),
  ),
  tax_classes: Type.Array(Type.String()),
  changes_at: Nullable(Time),
})

/** What services need to know of the shop and a branch (the default one if none is named). */
export const getShop = operation('store.get_shop', {
  access: internal,
  input: Type.Object(
    { branch_id: Nullable(Id), locale: LocaleCode, is_visit: Type.Optional(Type.Boolean()) },
    { additionalProperties: false },
  ),
  output: ShopOutput,
  fails: ['branch_not_found'],
  run: (ctx, input) => readShop(ctx, input.branch_id, input.locale, input.is_visit ?? true),
})

/** The shop as a branch and a language see it; whoever visits meets only branches that are shown now (STO-07). */
export async function readShop(
  ctx: Context,
  branchId: string | null,
  locale: Locale,
  isVisit = true,
): Promise<Static<typeof ShopOutput>> {
  const now = ctx.now()
  const [{ all, branches, ids, currencies, classes }, settings] = await Promise.all([
    sharedParts(ctx),
    store.listBranchSettings(ctx.db, branchId),
  ])
  const changes_at = nextChange(branches, now)
  // Answers that are made of it here are kept no longer than it holds.
  if (changes_at !== null) ctx.runtime.tags.dropAt(Date.parse(changes_at), ['shop'])
  const shown = branches.filter((candidate) => isShownAt(candidate, now))
  const branch = branchId ? (isVisit ? shown : all).find((candidate) => candidate.id === branchId) : shown[0]
  if (!branch) throw new AppError('not_found', 'branch_not_found', 'There is no such branch.')
  const declared = new Map(
    ctx.runtime.services.flatMap((service) => service.settings ?? []).map((setting) => [setting.key, setting.default]),
  )
  const value = <T>(key: string) => (settings.find((setting) => setting.key === key)?.value ?? declared.get(key)) as T
  const chain = fallbackChain(locale, value<Locale>('default_locale'))
  return {
    name: store.textIn(value<Record<Locale, string>>('store_name'), chain) ?? 'Serai',
    branch: {
      id: branch.id,
      name: store.inLanguage(branch.translations, chain)?.name ?? branch.slug,
      slug: branch.slug,
      online: shown.includes(branch) && branch.online && value<boolean>('store_online'),
      time_zone: branch.time_zone,
      currency: currencies.some(({ code }) => code === branch.default_currency) ? branch.default_currency : null,
      locale: branch.default_locale,
      country: branch.country,
      region: branch.region,
    },
    branch_ids: ids.published,
    all_branch_ids: ids.all,
    default_locale: value<Locale>('default_locale'),
    locales: value<Locale[]>('locales'),
    base_currency: currencies.find((currency) => currency.is_base)?.code ?? 'USD',
    currencies: currencies.map(({ code, rate, increment, mode }) => ({ code, rate, increment, mode })),
    tax_classes: classes.map(({ code }) => code),
    changes_at,
  }
}

interface SharedParts {
  all: store.BranchRow[]
  branches: store.BranchRow[]
  ids: { all: string[]; published: string[] }
  currencies: store.SoldCurrency[]
  classes: Awaited<ReturnType<typeof listClasses>>
}

// What all branches have in common is read and held once: a shop of a thousand branches has thousands of answers made of it.
function sharedParts(ctx: Context): Promise<SharedParts> {
  return ctx.runtime.cache.load('shop parts', async () => {
    const [all, currencies, classes] = await Promise.all([
      store.listBranches(ctx.db),
      store.listCurrencies(ctx.db),
      listClasses(ctx.db),
    ])
    const branches = all.filter(({ published }) => published)
    const ids = { all: all.map(({ id }) => id), published: branches.map(({ id }) => id) }
    return { value: { all, branches, ids, currencies, classes }, tags: ['shop', 'settings'], bytes: all.length * 600 + 4_000 }
  }) as Promise<SharedParts>
}
