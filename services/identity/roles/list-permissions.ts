import Type from 'typebox'
import type { Locale } from '#lib/locale.ts'
import { permission } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { declaredPermissions } from './permission-tree.ts'
import { FENCE } from './rights.ts'

const GROUPS: Record<string, Record<Locale, string>> = {
  products: { en: 'Catalogue', fa: 'کاتالوگ', ar: 'الكتالوج', uk: 'Каталог' },
  orders: { en: 'Orders', fa: 'سفارش‌ها', ar: 'الطلبات', uk: 'Замовлення' },
  carts: { en: 'Carts', fa: 'سبدهای خرید', ar: 'السلال', uk: 'Кошики' },
  payments: { en: 'Payments', fa: 'پرداخت‌ها', ar: 'المدفوعات', uk: 'Платежі' },
  promotions: { en: 'Promotions', fa: 'تبلیغ و تخفیف', ar: 'العروض', uk: 'Акції' },
  users: { en: 'People and access', fa: 'افراد و دسترسی', ar: 'الأشخاص والصلاحيات', uk: 'Люди та доступ' },
  settings: { en: 'Shop', fa: 'فروشگاه', ar: 'المتجر', uk: 'Магазин' },
  reports: { en: 'Reports', fa: 'گزارش‌ها', ar: 'التقارير', uk: 'Звіти' },
}

const ORDER = Object.keys(GROUPS)

/** Every permission there is, by group, with what it lets people do, what it needs, and whether the caller may grant it (ACL-01, 03). */
export const listPermissions = operation('permission.list', {
  access: permission('role.view'),
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({
    data: Type.Array(
      Type.Object({
        name: Type.String(),
        group: Type.String(),
        group_title: Type.String(),
        title: Type.String(),
        needs: Type.Array(Type.String()),
        grantable: Type.Boolean(),
      }),
    ),
  }),
  run: async (ctx) => ({
    data: declaredPermissions(ctx)
      .toSorted((a, b) => ORDER.indexOf(a.group) - ORDER.indexOf(b.group))
      .map(({ name, group, label, needs }) => ({
        name,
        group,
        group_title: GROUPS[group]?.[ctx.locale] ?? group,
        title: label[ctx.locale],
        needs: [...(needs ?? [])],
        grantable: name === FENCE || ctx.actor.permissions.has(name),
      })),
  }),
})
