import type { Setting } from '#platform/service.ts'

/** Settings of orders. */
export const ordersSettings: readonly Setting[] = [
  {
    key: 'reservation_minutes',
    group: 'orders',
    type: 'number',
    min: 1,
    max: 1_440,
    step: 1,
    default: 15,
    permission: 'settings.update',
    label: { en: 'Minutes to pay', fa: 'مهلت پرداخت به دقیقه', ar: 'دقائق إتمام الدفع', uk: 'Хвилин на оплату' },
    description: {
      en: 'So long stock is kept for an order that is not paid yet.',
      fa: 'موجودی سفارش پرداخت‌نشده تا این مدت نگه داشته می‌شود.',
      ar: 'تُحجز الكمية لطلب غير مدفوع طوال هذه المدة.',
      uk: 'Стільки часу товар зарезервовано для неоплаченого замовлення.',
    },
  },
]
