import type { Permission } from '#platform/service.ts'

/** What roles may be allowed to do with the figures of the shop; a permission brings those that it needs. */
export const analyticsPermissions: readonly Permission[] = [
  {
    name: 'dashboard.view',
    group: 'reports',
    label: { en: 'See the dashboard', fa: 'دیدن داشبورد', ar: 'عرض لوحة المؤشرات', uk: 'Переглядати панель показників' },
  },
]
