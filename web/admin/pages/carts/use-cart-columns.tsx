import type { ReactNode } from 'react'
import type { AbandonedCart } from '../../api/carts.ts'
import type { Column } from '../../components/data-table.tsx'
import { usePreferences } from '../../i18n/preferences.tsx'
import { CartExpiry, CartReminder } from './cart-state.tsx'

/** The columns of the list of left carts; `tools` draws what can be done with one. */
export function useCartColumns(tools: (cart: AbandonedCart) => ReactNode): Column<AbandonedCart>[] {
  const { t, money, ago, number, date } = usePreferences()
  const who = (cart: AbandonedCart) => cart.customer_name ?? t('carts.guest')
  return [
    {
      key: 'customer',
      title: t('orders.customer'),
      fixed: true,
      sort: 'customer_name',
      render: (cart) => (
        <>
          <bdi>{who(cart)}</bdi>
          <br />
          <bdi className="muted" dir="ltr">
            {cart.customer_email ?? cart.customer_phone}
          </bdi>
        </>
      ),
      csv: (cart) => who(cart),
    },
    {
      key: 'email',
      title: t('customers.email'),
      hidden: true,
      render: (cart) => <bdi>{cart.customer_email}</bdi>,
      csv: (cart) => cart.customer_email ?? '',
    },
    {
      key: 'phone',
      title: t('carts.phone'),
      hidden: true,
      render: (cart) => <bdi dir="ltr">{cart.customer_phone}</bdi>,
      csv: (cart) => cart.customer_phone ?? '',
    },
    {
      key: 'items',
      title: t('orders.items'),
      align: 'end',
      sort: 'items_count',
      render: (cart) => number(cart.items_count),
      csv: (cart) => cart.items_count,
    },
    {
      key: 'total',
      title: t('orders.total'),
      align: 'end',
      sort: 'total',
      render: (cart) => <strong className="figure">{money(cart.total)}</strong>,
      csv: (cart) => cart.total.amount,
    },
    {
      key: 'currency',
      title: t('orders.currency'),
      hidden: true,
      render: (cart) => cart.total.currency,
      csv: (cart) => cart.total.currency,
    },
    {
      key: 'activity',
      title: t('carts.activity'),
      sort: 'last_activity_at',
      render: (cart) => <span title={date(cart.last_activity_at, 'datetime')}>{ago(cart.last_activity_at)}</span>,
      csv: (cart) => cart.last_activity_at,
    },
    {
      key: 'expiry',
      title: t('carts.expiry'),
      sort: 'expires_at',
      render: (cart) => <CartExpiry cart={cart} />,
      csv: (cart) => cart.expires_at ?? '',
    },
    {
      key: 'reminder',
      title: t('reminders.column'),
      render: (cart) => <CartReminder cart={cart} />,
      csv: (cart) => cart.reminder?.sent_at ?? '',
    },
    { key: 'tools', title: t('common.actions'), align: 'end', render: tools },
  ]
}
