import {
  AppstoreOutlined,
  CustomerServiceOutlined,
  NotificationOutlined,
  SafetyOutlined,
  SettingOutlined,
  ShoppingOutlined,
  StockOutlined,
  ToolOutlined,
} from '@ant-design/icons'
import type { ReactNode } from 'react'
import type { MessageKey } from '../../i18n/translate.ts'
import type { Destination } from './navigation.tsx'

const OPEN = 'serai.menu'

/** The groups of the side menu, in its order, each with its sign; the pages of the first stand by themselves. */
export const GROUPS = {
  'nav.overview': null,
  'nav.selling': <ShoppingOutlined />,
  'nav.catalog': <AppstoreOutlined />,
  'menu.stock': <StockOutlined />,
  'nav.customers': <CustomerServiceOutlined />,
  'menu.marketing': <NotificationOutlined />,
  'nav.access': <SafetyOutlined />,
  'nav.settings': <SettingOutlined />,
  'menu.tools': <ToolOutlined />,
} satisfies Partial<Record<MessageKey, ReactNode>>

/** A group of the side menu. */
export type MenuGroup = keyof typeof GROUPS

/** The groups that have a page to show, in order; a page alone in its group stands by itself. */
export function inGroups(pages: readonly Destination[]): { group: MenuGroup; folds: boolean; pages: Destination[] }[] {
  return (Object.keys(GROUPS) as MenuGroup[])
    .map((group) => ({ group, pages: pages.filter((page) => page.group === group) }))
    .filter((found) => found.pages.length > 0)
    .map((found) => ({ ...found, folds: found.group !== 'nav.overview' && found.pages.length > 1 }))
}

/** The page that an address belongs to: the one with the longest path of those above it. */
export function pageAt(pages: readonly Destination[], pathname: string): Destination | undefined {
  return pages
    .filter((page) => pathname === page.path || (page.path !== '/' && pathname.startsWith(`${page.path}/`)))
    .sort((a, b) => b.path.length - a.path.length)[0]
}

/** The groups that this browser's person left open; sales, before they chose. */
export function keptOpen(): string[] {
  return (localStorage.getItem(OPEN) ?? 'nav.selling').split(' ').filter((group) => group in GROUPS)
}

/** Remembers which groups are open. */
export function keepOpen(groups: readonly string[]): void {
  localStorage.setItem(OPEN, groups.join(' '))
}
