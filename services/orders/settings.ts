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
  {
    key: 'invoice_legal_name',
    group: 'orders',
    type: 'text',
    default: '',
    perBranch: true,
    permission: 'settings.update',
    label: {
      en: 'Legal name on invoices',
      fa: 'نام حقوقی روی فاکتور',
      ar: 'الاسم القانوني على الفواتير',
      uk: 'Юридична назва в рахунках',
    },
    description: {
      en: 'The name of the shop when left empty.',
      fa: 'اگر خالی باشد نام فروشگاه می‌آید.',
      ar: 'اسم المتجر إن تُرك فارغًا.',
      uk: 'Назва магазину, якщо не вказано.',
    },
  },
  {
    key: 'invoice_address',
    group: 'orders',
    type: 'text',
    default: '',
    perBranch: true,
    permission: 'settings.update',
    label: { en: 'Address on invoices', fa: 'نشانی روی فاکتور', ar: 'العنوان على الفواتير', uk: 'Адреса в рахунках' },
  },
  {
    key: 'invoice_tax_code',
    group: 'orders',
    type: 'text',
    default: '',
    perBranch: true,
    permission: 'settings.update',
    label: { en: 'Tax code', fa: 'شناسهٔ مالیاتی', ar: 'الرقم الضريبي', uk: 'Податковий номер' },
  },
  {
    key: 'invoice_on_close',
    group: 'orders',
    type: 'switch',
    default: true,
    permission: 'settings.update',
    label: {
      en: 'Issue the invoice when an order is closed',
      fa: 'صدور فاکتور هنگام بستن سفارش',
      ar: 'إصدار الفاتورة عند إغلاق الطلب',
      uk: 'Виставляти рахунок, коли замовлення закрито',
    },
  },
]
