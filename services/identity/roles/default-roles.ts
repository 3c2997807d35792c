import type { Locale } from '#lib/locale.ts'
import type { Permission } from '#platform/service.ts'

const MANAGER = [
  'dashboard.',
  'product.',
  'listing.',
  'category.',
  'attribute.',
  'brand.',
  'tag.',
  'feature.',
  'inventory.',
  'discount.',
  'channel.',
  'order.',
  'invoice.',
  'payment.',
  'payment_method.',
  'return.',
  'coupon.',
  'gift.',
  'loyalty.',
  'advertisement.',
  'cart.',
  'user.view',
  'role.view',
  'audit.view',
  'lock.break',
  'settings.',
  'currency.',
  'tax.',
  'delivery_method.',
  'city.',
  'branch.view',
  'branch.manage',
  'outbox.',
  'sms.',
  'job.',
  'failed_event.',
]
const PRODUCT_MANAGER = [
  'dashboard.',
  'product.',
  'listing.',
  'category.',
  'attribute.',
  'brand.',
  'tag.',
  'feature.',
  'inventory.',
  'discount.',
  'channel.',
  'job.',
]

// An entry that ends with a dot stands for all permissions of that entity.
const DEFAULTS: Record<string, { grants: string[]; except?: string[] }> = {
  super_admin: { grants: [''], except: ['branch.filter_content'] },
  admin: { grants: [''], except: ['branch.filter_content', 'cart.settings'] },
  manager: { grants: MANAGER },
  product_manager: { grants: PRODUCT_MANAGER },
  editor: {
    grants: [
      'product.view',
      'product.update',
      'product.submit_review',
      'category.manage',
      'attribute.manage',
      'brand.manage',
      'tag.manage',
      'feature.manage',
      'dashboard.view',
    ],
  },
  support_agent: {
    grants: ['order.view', 'payment.view', 'order.comment', 'return.view', 'user.view', 'dashboard.view', 'product.view'],
  },
  delivery: { grants: ['order.deliver'] },
  customer: { grants: [] },
}

const NAMES: Record<string, Record<Locale, string>> = {
  super_admin: { en: 'Owner', fa: 'مالک', ar: 'المالك', uk: 'Власник' },
  admin: { en: 'Administrator', fa: 'مدیر سیستم', ar: 'مدير النظام', uk: 'Адміністратор' },
  manager: { en: 'Manager', fa: 'مدیر', ar: 'مدير', uk: 'Менеджер' },
  product_manager: { en: 'Product manager', fa: 'مدیر محصول', ar: 'مدير المنتجات', uk: 'Менеджер товарів' },
  editor: { en: 'Editor', fa: 'ویراستار', ar: 'محرر', uk: 'Редактор' },
  support_agent: { en: 'Support', fa: 'پشتیبان', ar: 'الدعم', uk: 'Підтримка' },
  delivery: { en: 'Delivery', fa: 'پیک', ar: 'التوصيل', uk: 'Доставка' },
  customer: { en: 'Customer', fa: 'مشتری', ar: 'عميل', uk: 'Клієнт' },
}

/** The role that may do everything and is never changed: a shop cannot lock itself out. */
export const SUPER_ADMIN = 'super_admin'

/** A role every shop starts with. */
export interface DefaultRole {
  name: string
  translations: Record<string, { name: string }>
  permissions: string[]
}

/** The roles every shop starts with and what each may do, of the permissions that the services declare. */
export function defaultRoles(permissions: readonly Permission[]): DefaultRole[] {
  const matches = (name: string, pattern: string) =>
    name === pattern || ((pattern === '' || pattern.endsWith('.')) && name.startsWith(pattern))
  return Object.entries(DEFAULTS).map(([name, rule]) => ({
    name,
    translations: Object.fromEntries(Object.entries(NAMES[name] ?? {}).map(([locale, text]) => [locale, { name: text }])),
    permissions: permissions
      .map((permission) => permission.name)
      .filter((candidate) => rule.grants.some((pattern) => matches(candidate, pattern)) && !rule.except?.includes(candidate)),
  }))
}

/** Refuses declarations in which a permission needs itself by way of others, or one that nobody declares (ACL-03). */
export function checkNeeds(permissions: readonly Permission[]): void {
  const byName = new Map(permissions.map((permission) => [permission.name, permission]))
  const visit = (name: string, path: string[]): void => {
    if (path.includes(name)) throw new Error(`Permissions need each other in a circle: ${[...path, name].join(' → ')}`)
    const permission = byName.get(name)
    if (!permission) throw new Error(`${path.at(-1)} needs the permission ${name}, which no service declares.`)
    for (const needed of permission.needs ?? []) visit(needed, [...path, name])
  }
  for (const permission of permissions) visit(permission.name, [])
}
