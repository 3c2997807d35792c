import type { Permission } from '#platform/service.ts'

/** What roles may be allowed to do with payments and ways to pay; a permission brings those that it needs. */
export const paymentsPermissions: readonly Permission[] = [
  {
    name: 'payment.view',
    group: 'payments',
    label: { en: 'See payments', fa: 'دیدن پرداخت\u200cها', ar: 'عرض المدفوعات', uk: 'Переглядати платежі' },
  },
  {
    name: 'payment_method.manage',
    group: 'payments',
    label: {
      en: 'Set up ways to pay',
      fa: 'راه\u200cاندازی روش\u200cهای پرداخت',
      ar: 'إعداد طرق الدفع',
      uk: 'Налаштовувати способи оплати',
    },
  },
]
