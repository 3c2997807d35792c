import type { Locale } from '#lib/locale.ts'

/** Words of invoices and credit notes. */
export const WORDS: Record<
  Locale,
  Record<
    | 'invoice'
    | 'credit_note'
    | 'date'
    | 'order'
    | 'of'
    | 'seller'
    | 'buyer'
    | 'tax_code'
    | 'payment'
    | 'item'
    | 'quantity'
    | 'unit'
    | 'discount'
    | 'tax'
    | 'amount'
    | 'subtotal'
    | 'delivery'
    | 'fee'
    | 'tax_in'
    | 'exempt'
    | 'wanted'
    | 'total'
    | 'refunded'
    | 'thanks'
    | 'replaces'
    | 'reason'
    | 'replaced'
    | 'return_of'
    | 'rest',
    string
  >
> = {
  en: {
    invoice: 'Invoice',
    credit_note: 'Credit note',
    date: 'Date',
    order: 'Order',
    of: 'For invoice',
    seller: 'Seller',
    buyer: 'Buyer',
    tax_code: 'Tax code',
    payment: 'Payment',
    item: 'Item',
    quantity: 'Qty',
    unit: 'Unit price',
    discount: 'Discount',
    tax: 'Tax',
    amount: 'Amount',
    subtotal: 'Subtotal',
    delivery: 'Delivery',
    fee: 'Payment fee',
    tax_in: 'Tax included',
    exempt: 'Exempt from tax',
    wanted: 'Delivery time',
    total: 'Total',
    refunded: 'Given back',
    thanks: 'Thank you for your order.',
    replaces: 'Replaces invoice',
    reason: 'Reason',
    replaced: 'Order changed',
    return_of: 'For return',
    rest: 'Rest of the invoice',
  },
  fa: {
    invoice: 'فاکتور فروش',
    credit_note: 'یادداشت بستانکار',
    date: 'تاریخ',
    order: 'سفارش',
    of: 'برای فاکتور',
    seller: 'فروشنده',
    buyer: 'خریدار',
    tax_code: 'شناسهٔ مالیاتی',
    payment: 'پرداخت',
    item: 'شرح کالا',
    quantity: 'تعداد',
    unit: 'قیمت واحد',
    discount: 'تخفیف',
    tax: 'مالیات',
    amount: 'مبلغ',
    subtotal: 'جمع کالاها',
    delivery: 'ارسال',
    fee: 'کارمزد پرداخت',
    tax_in: 'مالیات (در قیمت)',
    exempt: 'معاف از مالیات',
    wanted: 'زمان تحویل',
    total: 'جمع کل',
    refunded: 'بازگردانده‌شده',
    thanks: 'از خرید شما سپاسگزاریم.',
    replaces: 'جایگزین فاکتور',
    reason: 'دلیل',
    replaced: 'تغییر سفارش',
    return_of: 'برای مرجوعی',
    rest: 'ماندهٔ فاکتور',
  },
  ar: {
    invoice: 'فاتورة',
    credit_note: 'إشعار دائن',
    date: 'التاريخ',
    order: 'الطلب',
    of: 'عن الفاتورة',
    seller: 'البائع',
    buyer: 'المشتري',
    tax_code: 'الرقم الضريبي',
    payment: 'الدفع',
    item: 'الصنف',
    quantity: 'الكمية',
    unit: 'سعر الوحدة',
    discount: 'الخصم',
    tax: 'الضريبة',
    amount: 'المبلغ',
    subtotal: 'المجموع الفرعي',
    delivery: 'التوصيل',
    fee: 'رسوم الدفع',
    tax_in: 'الضريبة المشمولة',
    exempt: 'معفى من الضريبة',
    wanted: 'موعد التسليم',
    total: 'الإجمالي',
    refunded: 'المبلغ المعاد',
    thanks: 'شكرًا لطلبك.',
    replaces: 'بدلًا من الفاتورة',
    reason: 'السبب',
    replaced: 'تعديل الطلب',
    return_of: 'عن المرتجع',
    rest: 'باقي الفاتورة',
  },
  uk: {
    invoice: 'Рахунок-фактура',
    credit_note: 'Кредит-нота',
    date: 'Дата',
    order: 'Замовлення',
    of: 'До рахунка',
    seller: 'Продавець',
    buyer: 'Покупець',
    tax_code: 'Податковий номер',
    payment: 'Оплата',
    item: 'Товар',
    quantity: 'К-сть',
    unit: 'Ціна',
    discount: 'Знижка',
    tax: 'Податок',
    amount: 'Сума',
    subtotal: 'Проміжний підсумок',
    delivery: 'Доставка',
    fee: 'Комісія за оплату',
    tax_in: 'Податок у ціні',
    exempt: 'Без податку (пільга)',
    wanted: 'Час доставки',
    total: 'Разом',
    refunded: 'Повернено',
    thanks: 'Дякуємо за замовлення.',
    replaces: 'Замість рахунка',
    reason: 'Підстава',
    replaced: 'Замовлення змінено',
    return_of: 'До повернення',
    rest: 'Залишок рахунка',
  },
}
