import type { Setting } from '#platform/service.ts'

/** Settings of orders. */
export const ordersSettings: readonly Setting[] = [
  {
    key: 'return_window_days',
    group: 'orders',
    type: 'number',
    min: 0,
    max: 365,
    step: 1,
    default: 14,
    permission: 'settings.update',
    label: { en: 'Days to return goods', fa: 'مهلت مرجوعی به روز', ar: 'أيام الإرجاع', uk: 'Днів на повернення' },
    description: {
      en: 'So long after the delivery customers may ask to send goods back.',
      fa: 'مشتری تا این چند روز پس از تحویل می‌تواند درخواست مرجوعی دهد.',
      ar: 'المدة بعد التسليم التي يمكن للعميل فيها طلب الإرجاع.',
      uk: 'Стільки днів після доставки покупець може попросити повернути товар.',
    },
  },
  {
    key: 'tracking_url_template',
    group: 'orders',
    type: 'text',
    default: '',
    permission: 'settings.update',
    label: {
      en: 'Where carriers show parcels',
      fa: 'نشانی رهگیری مرسوله‌ها',
      ar: 'عنوان تتبّع الشحنات',
      uk: 'Де перевізники показують посилки',
    },
    description: {
      en: 'An address with {number}, and {carrier} where it differs, such as https://track.example/{carrier}?parcel={number}. Customers get a link; empty: the number only.',
      fa: 'نشانی‌ای با {number} و اگر لازم است {carrier}، مانند https://track.example/{carrier}?parcel={number}. مشتری پیوند می‌گیرد؛ خالی: فقط شماره.',
      ar: 'عنوان فيه {number} و{carrier} إن اختلف، مثل https://track.example/{carrier}?parcel={number}. يحصل العميل على رابط؛ فارغ: الرقم فقط.',
      uk: 'Адреса з {number} і, якщо треба, {carrier}, наприклад https://track.example/{carrier}?parcel={number}. Покупець отримає посилання; порожньо — лише номер.',
    },
  },
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
