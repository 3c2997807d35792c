import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Locale } from '#lib/locale.ts'
import type { Input } from '#sdk'
import { api, Problem } from './client.ts'
import type { Store } from './types.ts'

/** What the first owner of a shop says of it and of themselves. */
export type Claim = Omit<Input<'shop.claim'>, 'transport'>

/** Permissions the panel asks about. */
export type Permission =
  | 'product.view'
  | 'product.create'
  | 'product.clone'
  | 'product.update'
  | 'product.set_price'
  | 'product.view_cost'
  | 'product.import'
  | 'product.export'
  | 'channel.view'
  | 'channel.manage'
  | 'discount.view'
  | 'discount.manage'
  | 'coupon.view'
  | 'coupon.manage'
  | 'coupon.publish'
  | 'gift.view'
  | 'gift.manage'
  | 'gift.publish'
  | 'advertisement.view'
  | 'advertisement.manage'
  | 'advertisement.publish'
  | 'loyalty.view'
  | 'loyalty.adjust'
  | 'product.publish'
  | 'product.unpublish'
  | 'listing.publish'
  | 'listing.unpublish'
  | 'product.bulk_edit'
  | 'category.manage'
  | 'attribute.manage'
  | 'brand.manage'
  | 'tag.manage'
  | 'feature.manage'
  | 'inventory.update'
  | 'inventory.transfer'
  | 'inventory.count'
  | 'order.view'
  | 'order.comment'
  | 'order.cancel'
  | 'order.refund'
  | 'payment.view'
  | 'payment_method.manage'
  | 'order.edit'
  | 'order.archive'
  | 'return.view'
  | 'return.manage'
  | 'return.refund'
  | 'order.deliver'
  | 'order.assign_delivery'
  | 'cart.administer'
  | 'settings.view'
  | 'settings.update'
  | 'currency.manage'
  | 'dashboard.view'
  | 'user.view'
  | 'user.manage'
  | 'user.block'
  | 'role.view'
  | 'role.manage'
  | 'audit.view'
  | 'api_key.view'
  | 'api_key.manage'
  | 'lock.break'
  | 'outbox.view'
  | 'sms.manage'
  | 'invoice.create'
  | 'failed_event.view'
  | 'failed_event.manage'
  | 'tax.manage'
  | 'tax.exempt'
  | 'delivery_method.manage'
  | 'city.manage'
  | 'branch.view'
  | 'branch.manage'
  | 'branch.create'

/** The signed-in person; `null` when nobody is signed in. */
export function useMe() {
  return useQuery({
    queryKey: ['me'],
    queryFn: async ({ signal }) => {
      try {
        return await api('user.me', {}, { signal })
      } catch (problem) {
        if (problem instanceof Problem && problem.status === 401) return null
        throw problem
      }
    },
    staleTime: 60_000,
  })
}

/** Tells whether the signed-in person holds a permission. */
export function useCan(): (permission: string) => boolean {
  const { data: me } = useMe()
  return (permission) => me?.permissions.includes(permission) ?? false
}

/** Signs in with cookies, out again, and saves the language of the account. */
export function useSession() {
  const client = useQueryClient()
  return {
    signIn: async (email: string, password: string) => {
      const answer = await api('user.sign_in', { email, password, transport: 'cookie' })
      client.clear()
      client.setQueryData(['me'], answer.user)
      return answer.user
    },
    claim: async (claim: Claim) => {
      const { user } = await api('shop.claim', { ...claim, transport: 'cookie' })
      const store = client.getQueryData<Store>(['store'])
      client.clear()
      client.setQueryData(['me'], user)
      // The shop bears its name in a moment; nobody should read the old one until then.
      if (store) client.setQueryData(['store'], { ...store, name: claim.shop_name.trim() })
      if (claim.currency && claim.currency !== store?.base_currency) await seeCurrency(client, claim.currency)
      return user
    },
    signOut: async () => {
      await api('user.sign_out', {})
      client.clear()
    },
    saveLocale: async (locale: Locale) => {
      client.setQueryData(['me'], await api('user.update_profile', { locale }))
    },
  }
}

const LOOKS = 20
const PAUSE_MS = 250

// The shop reckons in the chosen currency in a moment; prices typed before that would be in another.
async function seeCurrency(client: QueryClient, code: string): Promise<void> {
  for (let look = 0; look < LOOKS; look += 1) {
    const store = await api('store.get', {})
    if (store.base_currency === code) {
      client.setQueryData(['store'], (known: Store | undefined) => ({ ...store, name: known?.name ?? store.name }))
      return
    }
    await new Promise((done) => setTimeout(done, PAUSE_MS))
  }
}
