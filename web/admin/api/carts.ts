import { useQuery } from '@tanstack/react-query'
import type { Input, Output, Row } from '#sdk'
import { api } from './client.ts'

/** A cart somebody left behind. */
export type AbandonedCart = Row<'cart.list_abandoned'>

/** How many carts there are, what was left in a period, and what reminders won back. */
export type CartStats = Output<'cart.statistics'>

/** What a reminder says, by which way, to whom. */
export type Reminding = Input<'cart.remind'>

/** What came of reminding: how many were sent, who was passed over and why. */
export type Reminded = Output<'cart.remind'>

/** Why a shopper cannot be reminded of a cart. */
export type SkipReason = Reminded['skipped'][number]['reason']

/** How messages by SMS go out. */
export type SmsSender = Output<'sms.get_sender'>

/** Figures of carts over the last days. */
export function useCartStats(days: number) {
  return useQuery({
    queryKey: ['carts', 'stats', days],
    queryFn: ({ signal }) => api('cart.statistics', { from: new Date(Date.now() - days * 86_400_000).toISOString() }, { signal }),
  })
}

/** Deletes one cart; the answer says so in the user's language. */
export function deleteCart(id: string): Promise<{ success: boolean; message: string }> {
  return api('cart.delete', { cart_id: id })
}

/** Clears away all expired carts and tells how many they were. */
export function cleanUpCarts(): Promise<{ success: boolean; count: number; message: string }> {
  return api('cart.clean_up', {})
}

/** Reminds shoppers of the carts they left. */
export function remindCarts(input: Reminding): Promise<Reminded> {
  return api('cart.remind', input)
}

/** What a reminder would look like for one of the carts, while it is being written. */
export function useReminderPreview(input: Input<'reminder.preview'>, enabled: boolean) {
  return useQuery({
    queryKey: ['carts', 'preview', input],
    queryFn: ({ signal }) => api('reminder.preview', input, { signal }),
    enabled,
    placeholderData: (before) => before,
    retry: false,
  })
}

/** Gives a cart a lifetime of its own, or that of all. */
export function setCartTtl({ id, hours }: { id: string; hours: number | null }) {
  return api('cart.set_ttl', { cart_id: id, hours })
}

/** How messages by SMS go out. */
export function useSmsSender() {
  return useQuery({ queryKey: ['sms'], queryFn: ({ signal }) => api('sms.get_sender', {}, { signal }) })
}

/** Sets how messages by SMS go out. */
export function setSmsSender(input: Input<'sms.set_sender'>): Promise<SmsSender> {
  return api('sms.set_sender', input)
}

/** Sends a message to see whether messages arrive. */
export function testSms(to: string) {
  return api('sms.test', { to })
}
