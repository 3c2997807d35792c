import { BgColorsOutlined, PlusOutlined, ShoppingOutlined, UserOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import { call } from '../../api/client.ts'
import type { OrderRow } from '../../api/order-types.ts'
import type { ProductRow } from '../../api/product-types.ts'
import { useCan } from '../../api/session.ts'
import type { Page, User } from '../../api/types.ts'
import { Thumb } from '../../components/thumb.tsx'
import { usePreferences } from '../../i18n/preferences.tsx'
import type { MessageKey } from '../../i18n/translate.ts'
import { DESTINATIONS } from './navigation.tsx'

/** Something the search found: a place to go to or a command to run. */
export type Hit = {
  key: string
  group: MessageKey
  title: string
  note?: string
  icon: ReactNode
  path: string
  run?: () => void
}

/** Finds pages and commands at once, and products, orders and customers as the typing rests. */
export function useHits(text: string): { hits: Hit[]; searching: boolean } {
  const { t, money, dark, setTheme } = usePreferences()
  const can = useCan()
  const wanted = useRested(text.trim(), 180)
  const look = <T,>(name: string, permission: string, path: string, query: Record<string, string>) => ({
    queryKey: ['hits', name, wanted],
    queryFn: ({ signal }: { signal: AbortSignal }) =>
      call<Page<T>>('GET', path, { query: { q: wanted, page: 1, per_page: 5, ...query }, signal }),
    enabled: wanted.length > 1 && can(permission),
    staleTime: 30_000,
  })
  const products = useQuery(look<ProductRow>('products', 'product.view', '/products', {}))
  const orders = useQuery(look<OrderRow>('orders', 'order.view', '/orders', { scope: 'all' }))
  const users = useQuery(look<User>('users', 'user.view', '/users', {}))

  const commands: Hit[] = [
    ...DESTINATIONS.filter((page) => can(page.permission)).map((page) => ({
      key: page.path,
      group: 'search.pages' as const,
      title: t(page.title),
      icon: page.icon,
      path: page.path,
    })),
    ...(can('product.create')
      ? [
          {
            key: 'new',
            group: 'search.commands' as const,
            title: t('products.add'),
            icon: <PlusOutlined />,
            path: '/products/new',
          },
        ]
      : []),
    {
      key: 'theme',
      group: 'search.commands',
      title: dark ? t('nav.light') : t('nav.dark'),
      icon: <BgColorsOutlined />,
      path: '',
      run: () => setTheme(dark ? 'light' : 'dark'),
    },
  ]
  const simple = text.trim().toLocaleLowerCase()
  const found: Hit[] =
    wanted.length > 1 && simple
      ? [
          ...(products.data?.data ?? []).map((row) => ({
            key: row.id,
            group: 'nav.products' as const,
            title: row.name,
            note: row.sku,
            icon: <Thumb media={row.image} size={28} />,
            path: `/products/${row.id}`,
          })),
          ...(orders.data?.data ?? []).map((row) => ({
            key: row.id,
            group: 'nav.orders' as const,
            title: `${row.number} · ${row.customer_name}`,
            note: money(row.total),
            icon: <ShoppingOutlined />,
            path: `/orders/${row.id}`,
          })),
          ...(users.data?.data ?? []).map((row) => ({
            key: row.id,
            group: 'nav.customers' as const,
            title: `${row.first_name} ${row.last_name}`,
            note: row.email ?? row.phone ?? '',
            icon: <UserOutlined />,
            path: `/customers?q=${encodeURIComponent(row.email ?? row.phone ?? '')}`,
          })),
        ]
      : []
  return {
    hits: [...commands.filter((hit) => hit.title.toLocaleLowerCase().includes(simple)), ...found],
    searching: products.isFetching || orders.isFetching || users.isFetching || wanted !== text.trim(),
  }
}

function useRested(text: string, delay: number): string {
  const [rested, setRested] = useState(text)
  useEffect(() => {
    const timer = window.setTimeout(() => setRested(text), delay)
    return () => window.clearTimeout(timer)
  }, [text, delay])
  return rested
}
