import { Form, redirect } from 'react-router'
import { between, formatMoney, formatNumber } from '#lib/locale.ts'
import { AccountTabs } from '../account/account-tabs.tsx'
import type { LoyaltyEntry, LoyaltyGift } from '../api/types.ts'
import { Seo } from '../components/seo.tsx'
import { ShopLink } from '../components/shop-link.tsx'
import { When } from '../components/when.tsx'
import { useLanguage } from '../i18n/language.tsx'
import { Pagination } from '../listing/pagination.tsx'
import { sessionOf } from '../session/session.server.ts'
import type { Route } from './+types/loyalty.ts'

/** The visitor's points, what they can be spent on, and what happened to them. */
export async function loader({ context, url }: Route.LoaderArgs) {
  const session = sessionOf(context)
  if (!(await session.visitor())) throw redirect(`/${session.locale}/sign-in?next=${encodeURIComponent(url.pathname)}`)
  const page = Math.max(1, Number.parseInt(url.searchParams.get('page') ?? '', 10) || 1)
  const [account, entries] = await Promise.all([session.api.loyalty(), session.api.loyaltyEntries(page)])
  return { account, ...entries }
}

/** The page of points and gifts. */
export default function Loyalty({ loaderData: { account, data: entries, meta } }: Route.ComponentProps) {
  const { locale, m } = useLanguage()
  const unit = formatMoney({ amount: 1, currency: account.base_currency }, locale)
  return (
    <div className="page max-w-4xl pt-10">
      <Seo title={m.codes.loyalty} hidden />
      <AccountTabs title={m.codes.loyalty} />
      <section className="rounded-2xl bg-teal-soft p-6 sm:p-8">
        <p className="display text-5xl tabular-nums">{m.codes.points(account.points)}</p>
        <dl className="mt-4 flex flex-wrap gap-x-10 gap-y-2">
          {(['earned', 'redeemed'] as const).map((kind) => (
            <div key={kind} className="flex items-baseline gap-2">
              <dt className="text-muted">{m.codes[kind]}</dt>
              <dd className="font-medium tabular-nums">{formatNumber(account[`total_${kind}`], locale)}</dd>
            </div>
          ))}
        </dl>
        {account.enabled && account.points_per_unit > 0 && (
          <p className="mt-4 text-muted">{m.codes.how(m.codes.points(account.points_per_unit), unit)}</p>
        )}
      </section>
      <h2 className="mt-12 mb-4 text-2xl font-semibold">{m.codes.gifts}</h2>
      {account.gifts.length === 0 ? (
        <p className="text-muted">{m.codes.noGifts}</p>
      ) : (
        <ul className="grid gap-4 sm:grid-cols-2">
          {account.gifts.map((gift) => (
            <GiftCard key={gift.id} gift={gift} />
          ))}
        </ul>
      )}
      <h2 className="mt-12 mb-4 text-2xl font-semibold">{m.codes.ledger}</h2>
      {entries.length === 0 ? (
        <p className="text-muted">{m.codes.nothing}</p>
      ) : (
        <ul className="divide-y divide-line border-y border-line">
          {entries.map((entry) => (
            <EntryRow key={entry.id} entry={entry} />
          ))}
        </ul>
      )}
      <Pagination meta={meta} pathOf={(page) => `/${locale}/account/loyalty?page=${page}`} />
    </div>
  )
}

function GiftCard({ gift }: { gift: LoyaltyGift }) {
  const { locale, m } = useLanguage()
  const least = gift.allowed_sub_total_price
  return (
    <li className="flex flex-col rounded-2xl border border-line bg-surface p-5">
      <p className="flex items-baseline justify-between gap-4">
        <span className="font-semibold">{gift.name}</span>
        <span className="whitespace-nowrap text-accent">{m.codes.points(gift.points)}</span>
      </p>
      <p className="mt-1 mb-4 text-sm text-muted" suppressHydrationWarning>
        {m.codes.off(formatMoney(gift.discount, locale))}
        {least && between(locale) + m.codes.from(formatMoney(least, locale))}
      </p>
      {gift.affordable ? (
        <Form method="post" action={`/${locale}/cart`} className="mt-auto">
          <button type="submit" name="code" value={gift.code} className="button button-quiet w-full">
            {m.codes.redeem}
          </button>
        </Form>
      ) : (
        <p className="mt-auto text-sm font-medium text-muted">{gift.redeemed ? m.codes.already : m.codes.tooFew}</p>
      )}
    </li>
  )
}

function EntryRow({ entry }: { entry: LoyaltyEntry }) {
  const { locale, m } = useLanguage()
  const number = entry.order_number ?? ''
  const text = m.codes.entry[entry.type]?.(number) ?? entry.type
  return (
    <li className="flex items-baseline justify-between gap-4 py-3.5">
      <div className="min-w-0">
        {number ? (
          <ShopLink to={`/orders/${number}`} className="link">
            {text}
          </ShopLink>
        ) : (
          text
        )}
        {entry.type === 'adjusted' && entry.note && <span className="text-muted">{between(locale) + entry.note}</span>}
        <span className="block text-sm text-muted">
          <When at={entry.at} style="date" />
        </span>
      </div>
      <bdi dir="ltr" className={`font-semibold tabular-nums ${entry.points > 0 ? 'text-teal' : 'text-muted'}`}>
        {entry.points > 0 ? '+' : '−'}
        {formatNumber(Math.abs(entry.points), locale)}
      </bdi>
    </li>
  )
}
