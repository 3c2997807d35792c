import {
  AlertOutlined,
  AppstoreOutlined,
  AuditOutlined,
  BankOutlined,
  BgColorsOutlined,
  CarOutlined,
  CreditCardOutlined,
  CrownOutlined,
  DashboardOutlined,
  EnvironmentOutlined,
  ExportOutlined,
  FileTextOutlined,
  GiftOutlined,
  ImportOutlined,
  MailOutlined,
  MessageOutlined,
  PercentageOutlined,
  PictureOutlined,
  ProfileOutlined,
  RollbackOutlined,
  ScissorOutlined,
  SettingOutlined,
  ShareAltOutlined,
  ShopOutlined,
  ShoppingCartOutlined,
  ShoppingOutlined,
  TagOutlined,
  TagsOutlined,
  TeamOutlined,
  TruckOutlined,
  WalletOutlined,
  WarningOutlined,
} from '@ant-design/icons'
import type { ReactNode } from 'react'
import type { Permission } from '../../api/session.ts'
import type { MessageKey } from '../../i18n/translate.ts'

/** A page of the panel that may be reached from menu and search. */
export type Destination = {
  path: string
  title: MessageKey
  group: MessageKey
  icon: ReactNode
  permission: Permission
}

/** The pages in the order of the side menu. */
export const DESTINATIONS: Destination[] = [
  { path: '/', title: 'nav.dashboard', group: 'nav.overview', icon: <DashboardOutlined />, permission: 'dashboard.view' },
  { path: '/orders', title: 'nav.orders', group: 'nav.selling', icon: <ShoppingOutlined />, permission: 'order.view' },
  { path: '/invoices', title: 'nav.invoices', group: 'nav.selling', icon: <FileTextOutlined />, permission: 'order.view' },
  { path: '/returns', title: 'returns.title', group: 'nav.selling', icon: <RollbackOutlined />, permission: 'return.view' },
  { path: '/deliveries', title: 'deliveries.title', group: 'nav.selling', icon: <CarOutlined />, permission: 'order.deliver' },
  { path: '/carts', title: 'nav.carts', group: 'nav.selling', icon: <ShoppingCartOutlined />, permission: 'cart.administer' },
  { path: '/payments', title: 'nav.payments', group: 'nav.selling', icon: <CreditCardOutlined />, permission: 'payment.view' },
  { path: '/customers', title: 'nav.customers', group: 'nav.selling', icon: <TeamOutlined />, permission: 'user.view' },
  { path: '/coupons', title: 'nav.coupons', group: 'nav.promotions', icon: <ScissorOutlined />, permission: 'coupon.view' },
  { path: '/gifts', title: 'nav.gifts', group: 'nav.promotions', icon: <GiftOutlined />, permission: 'gift.view' },
  {
    path: '/advertisements',
    title: 'nav.advertisements',
    group: 'nav.promotions',
    icon: <PictureOutlined />,
    permission: 'advertisement.view',
  },
  { path: '/products', title: 'nav.products', group: 'nav.catalog', icon: <AppstoreOutlined />, permission: 'product.view' },
  { path: '/categories', title: 'nav.categories', group: 'nav.catalog', icon: <TagsOutlined />, permission: 'category.manage' },
  { path: '/brands', title: 'nav.brands', group: 'nav.catalog', icon: <CrownOutlined />, permission: 'brand.manage' },
  { path: '/tags', title: 'nav.tags', group: 'nav.catalog', icon: <TagOutlined />, permission: 'tag.manage' },
  {
    path: '/attributes',
    title: 'nav.attributes',
    group: 'nav.catalog',
    icon: <BgColorsOutlined />,
    permission: 'attribute.manage',
  },
  { path: '/features', title: 'nav.features', group: 'nav.catalog', icon: <ProfileOutlined />, permission: 'feature.manage' },
  { path: '/discounts', title: 'nav.discounts', group: 'nav.catalog', icon: <PercentageOutlined />, permission: 'discount.view' },
  { path: '/channels', title: 'nav.channels', group: 'nav.catalog', icon: <ShareAltOutlined />, permission: 'channel.view' },
  { path: '/stock/low', title: 'nav.lowStock', group: 'nav.catalog', icon: <AlertOutlined />, permission: 'product.view' },
  { path: '/stock-takes', title: 'nav.stockTakes', group: 'nav.catalog', icon: <AuditOutlined />, permission: 'inventory.count' },
  { path: '/products/import', title: 'nav.import', group: 'nav.catalog', icon: <ImportOutlined />, permission: 'product.import' },
  {
    path: '/products/exports',
    title: 'nav.exports',
    group: 'nav.catalog',
    icon: <ExportOutlined />,
    permission: 'product.export',
  },
  { path: '/settings', title: 'nav.settings', group: 'nav.system', icon: <SettingOutlined />, permission: 'settings.view' },
  {
    path: '/payment-methods',
    title: 'nav.paymentMethods',
    group: 'nav.system',
    icon: <WalletOutlined />,
    permission: 'payment_method.manage',
  },
  {
    path: '/delivery-methods',
    title: 'delivering.title',
    group: 'nav.system',
    icon: <TruckOutlined />,
    permission: 'delivery_method.manage',
  },
  { path: '/taxes', title: 'taxes.title', group: 'nav.system', icon: <BankOutlined />, permission: 'tax.manage' },
  { path: '/branches', title: 'branches.title', group: 'nav.system', icon: <ShopOutlined />, permission: 'branch.view' },
  { path: '/cities', title: 'cities.title', group: 'nav.system', icon: <EnvironmentOutlined />, permission: 'city.manage' },
  { path: '/sms', title: 'nav.sms', group: 'nav.system', icon: <MessageOutlined />, permission: 'sms.manage' },
  { path: '/outbox', title: 'nav.outbox', group: 'nav.system', icon: <MailOutlined />, permission: 'outbox.view' },
  {
    path: '/failed-events',
    title: 'nav.failedEvents',
    group: 'nav.system',
    icon: <WarningOutlined />,
    permission: 'failed_event.view',
  },
]
