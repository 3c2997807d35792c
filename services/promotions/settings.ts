import type { Setting } from '#platform/service.ts'

/** Settings of loyalty (PRM-03). */
export const promotionSettings: readonly Setting[] = [
  {
    key: 'loyalty_enabled',
    group: 'loyalty',
    type: 'switch',
    permission: 'settings.update',
    default: true,
    label: { en: 'Loyalty points', fa: 'امتیاز وفاداری', ar: 'نقاط الولاء', uk: 'Бали лояльності' },
    description: {
      en: 'Customers earn points when an order without a discount is closed.',
      fa: 'مشتریان با بسته شدن سفارش بدون تخفیف امتیاز می‌گیرند.',
      ar: 'يكسب العملاء نقاطًا عند إغلاق طلب بلا خصم.',
      uk: 'Клієнти отримують бали, коли замовлення без знижки закрито.',
    },
  },
  {
    key: 'loyalty_points_per_unit',
    group: 'loyalty',
    type: 'number',
    min: 0,
    max: 1_000,
    step: 0.000_001,
    permission: 'settings.update',
    default: 1,
    label: {
      en: 'Points for each unit of the base currency',
      fa: 'امتیاز برای هر واحد ارز پایه',
      ar: 'نقاط لكل وحدة من العملة الأساسية',
      uk: 'Балів за одиницю базової валюти',
    },
    description: {
      en: 'Whole points of what was paid for the order; fractions are dropped.',
      fa: 'امتیاز کامل از مبلغ پرداختی سفارش؛ کسرها حذف می‌شود.',
      ar: 'نقاط كاملة مما دُفع للطلب؛ تُحذف الكسور.',
      uk: 'Цілі бали від сплаченої суми; дробова частина відкидається.',
    },
  },
]
