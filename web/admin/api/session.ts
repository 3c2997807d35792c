import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Locale } from '#lib/locale.ts'
import { api, Problem } from './client.ts'

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
    signOut: async () => {
      await api('user.sign_out', {})
      client.clear()
    },
    saveLocale: async (locale: Locale) => {
      client.setQueryData(['me'], await api('user.update_profile', { locale }))
    },
  }
}
