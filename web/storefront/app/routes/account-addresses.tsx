import { data, Form, redirect, useNavigation } from 'react-router'
import { AccountTabs } from '../account/account-tabs.tsx'
import { AddressForm } from '../account/address-form.tsx'
import { addressOfForm } from '../account/address-of-form.server.ts'
import { attempt } from '../account/attempt.server.ts'
import { signedIn } from '../account/sign-in-needed.server.ts'
import type { OwnAddress } from '../api/types.ts'
import { Notice } from '../components/notice.tsx'
import { Seo } from '../components/seo.tsx'
import { ShopLink } from '../components/shop-link.tsx'
import { CATALOGUES } from '../i18n/catalogues.server.ts'
import { useLanguage } from '../i18n/language.tsx'
import { sessionOf } from '../session/session.server.ts'
import type { Route } from './+types/account-addresses.ts'

const FIELDS = ['country', 'line1', 'city'] as const

/** The visitor's address book, and which address is open to be changed. */
export async function loader({ context, url }: Route.LoaderArgs) {
  const session = sessionOf(context)
  await signedIn(session, url)
  const [addresses, { countries }] = await Promise.all([session.api.addresses(), session.api.checkoutOptions()])
  return { addresses, countries, edited: url.searchParams.get('edit') }
}

/** Adds, changes, prefers or removes an address. */
export async function action({ context, request, url }: Route.ActionArgs) {
  const session = sessionOf(context)
  await signedIn(session, url)
  const { api, locale } = session
  const { checkout, mine } = CATALOGUES[locale]
  const form = await request.formData()
  const id = String(form.get('id') ?? '')
  const intent = form.get('intent')
  const values = Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))
  const missing = intent === 'save' ? FIELDS.filter((name) => !values[name]?.trim()) : []
  if (missing.length > 0) {
    const errors: Record<string, string> = Object.fromEntries(missing.map((name) => [name, checkout.required]))
    return data({ refusal: undefined, errors, values }, { status: 422 })
  }
  const said = await attempt(() => {
    if (intent === 'prefer') return api.preferAddress(id)
    if (intent === 'remove') return api.removeAddress(id)
    const address = addressOfForm(form)
    if (id) return api.changeAddress({ id, version: Number(form.get('version')), ...address })
    return api.addAddress({ type: form.get('type') === 'billing' ? 'billing' : 'shipping', ...address })
  })
  if (said.status === 200) return redirect(`/${locale}/account/addresses`, 303)
  const refusal = said.code === 'stale_version' ? mine.stale : said.refusal
  return data({ refusal, errors: said.errors, values }, { status: said.status })
}

/** The page of the address book. */
export default function AccountAddresses({ loaderData: { addresses, countries, edited }, actionData }: Route.ComponentProps) {
  const { m } = useLanguage()
  const known = addresses.find((address) => address.id === edited)
  const open = edited === 'new' || known !== undefined
  return (
    <div className="page max-w-4xl pt-10">
      <Seo title={m.mine.addresses} hidden />
      <AccountTabs title={m.mine.addresses} />
      {actionData?.refusal && (
        <div className="mb-6">
          <Notice tone="danger" alert>
            {actionData.refusal}
          </Notice>
        </div>
      )}
      {open ? (
        <AddressForm
          key={edited}
          known={known}
          values={actionData?.values ?? {}}
          errors={actionData?.errors ?? {}}
          countries={countries}
        />
      ) : (
        <>
          {addresses.length === 0 ? (
            <p className="text-muted">{m.mine.noAddresses}</p>
          ) : (
            <ul className="grid gap-4 sm:grid-cols-2">
              {addresses.map((address) => (
                <AddressCard key={address.id} address={address} countries={countries} />
              ))}
            </ul>
          )}
          <ShopLink to="/account/addresses?edit=new" className="button button-quiet mt-8 max-sm:w-full">
            {m.mine.add}
          </ShopLink>
        </>
      )}
    </div>
  )
}

function AddressCard({ address, countries }: { address: OwnAddress; countries: { code: string; name: string }[] }) {
  const { m } = useLanguage()
  const waiting = useNavigation().state !== 'idle'
  const country = countries.find(({ code }) => code === address.country)?.name ?? address.country
  const name = `${address.first_name} ${address.last_name}`.trim()
  const lines = [
    name,
    address.line1,
    address.line2,
    [address.postal_code, address.city].filter(Boolean).join(' '),
    address.state,
    country,
  ]
  const title = address.label || (address.type === 'shipping' ? m.mine.shipping : m.mine.billing)
  return (
    <li className="flex flex-col rounded-2xl border border-line bg-surface p-5">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="font-semibold break-words">{title}</span>
        {address.is_default && <span className="text-sm text-teal">{m.mine.isDefault}</span>}
      </p>
      {address.label && <p className="text-sm text-muted">{address.type === 'shipping' ? m.mine.shipping : m.mine.billing}</p>}
      <address className="mt-2 mb-4 text-muted not-italic">
        {lines.filter(Boolean).map((line) => (
          <span key={line} className="block break-words">
            <bdi>{line}</bdi>
          </span>
        ))}
        {address.phone && (
          <span className="block" dir="ltr">
            <bdi>{address.phone}</bdi>
          </span>
        )}
      </address>
      <Form method="post" className="mt-auto flex flex-wrap gap-x-5">
        <input type="hidden" name="id" value={address.id} />
        <ShopLink
          to={`/account/addresses?edit=${address.id}`}
          aria-label={`${m.mine.edit}: ${title}`}
          className="link inline-flex min-h-11 items-center"
        >
          {m.mine.edit}
        </ShopLink>
        {!address.is_default && (
          <button type="submit" name="intent" value="prefer" disabled={waiting} className="link min-h-11">
            {m.mine.makeDefault}
          </button>
        )}
        <button
          type="submit"
          name="intent"
          value="remove"
          disabled={waiting}
          aria-label={`${m.mine.remove}: ${title}`}
          className="link min-h-11 text-muted hover:text-danger"
        >
          {m.mine.remove}
        </button>
      </Form>
    </li>
  )
}
