import { formatMoney, type Locale } from '#lib/locale.ts'
import type { MoneyJson } from '#lib/money.ts'
import { changeTexts, type OrderChange } from '#lib/order-changes.ts'

type Texts = Record<Locale, string>

const MESSAGES: Record<string, Texts> = {
  created: { en: 'Order received', fa: 'سفارش ثبت شد', ar: 'تم استلام الطلب', uk: 'Замовлення отримано' },
  confirmed: { en: 'Order confirmed', fa: 'سفارش تأیید شد', ar: 'تم تأكيد الطلب', uk: 'Замовлення підтверджено' },
  paid: { en: 'Payment received', fa: 'پرداخت دریافت شد', ar: 'تم استلام الدفعة', uk: 'Оплату отримано' },
  payment_method_changed: {
    en: 'Another way to pay was chosen',
    fa: 'روش پرداخت دیگری انتخاب شد',
    ar: 'اختيرت طريقة دفع أخرى',
    uk: 'Обрано інший спосіб оплати',
  },
  payment_failed: {
    en: 'The payment did not go through',
    fa: 'پرداخت انجام نشد',
    ar: 'لم تنجح عملية الدفع',
    uk: 'Оплата не пройшла',
  },
  payment_waiting: { en: 'Waiting for the bank', fa: 'در انتظار بانک', ar: 'بانتظار البنك', uk: 'Очікуємо на банк' },
  approve: {
    en: 'Approved, being prepared',
    fa: 'پذیرفته شد و در حال آماده‌سازی است',
    ar: 'تمت الموافقة وجارٍ التحضير',
    uk: 'Схвалено, готується',
  },
  force_approve: {
    en: 'Approved, being prepared',
    fa: 'پذیرفته شد و در حال آماده‌سازی است',
    ar: 'تمت الموافقة وجارٍ التحضير',
    uk: 'Схвалено, готується',
  },
  reject: { en: 'Rejected', fa: 'رد شد', ar: 'مرفوض', uk: 'Відхилено' },
  ship: { en: 'Shipped', fa: 'ارسال شد', ar: 'تم الشحن', uk: 'Відправлено' },
  deliver: { en: 'Delivered', fa: 'تحویل داده شد', ar: 'تم التسليم', uk: 'Доставлено' },
  close: { en: 'Closed', fa: 'بسته شد', ar: 'مغلق', uk: 'Закрито' },
  cancel: { en: 'Cancelled', fa: 'لغو شد', ar: 'ملغى', uk: 'Скасовано' },
  return_requested: { en: 'Return asked for', fa: 'درخواست مرجوعی', ar: 'طُلب الإرجاع', uk: 'Запит на повернення' },
  return_approved: { en: 'Return accepted', fa: 'مرجوعی پذیرفته شد', ar: 'قُبل الإرجاع', uk: 'Повернення прийнято' },
  return_rejected: { en: 'Return refused', fa: 'مرجوعی پذیرفته نشد', ar: 'رُفض الإرجاع', uk: 'У поверненні відмовлено' },
  return_cancelled: { en: 'Return called off', fa: 'مرجوعی لغو شد', ar: 'أُلغي الإرجاع', uk: 'Повернення скасовано' },
  return_received: { en: 'Goods came back', fa: 'کالای مرجوعی رسید', ar: 'وصلت البضاعة المُعادة', uk: 'Товар повернувся' },
  return_refunded: { en: 'Return settled', fa: 'مرجوعی تسویه شد', ar: 'سُوّي الإرجاع', uk: 'Повернення розраховано' },
  return_exchanged: { en: 'Exchanged', fa: 'تعویض شد', ar: 'تم الاستبدال', uk: 'Обміняно' },
  assign_delivery: { en: 'Handed to', fa: 'سپرده شد به', ar: 'سُلّم إلى', uk: 'Передано' },
  delivery_failed: {
    en: 'Could not be delivered',
    fa: 'تحویل ممکن نشد',
    ar: 'تعذّر التسليم',
    uk: 'Не вдалося доставити',
  },
  proof: { en: 'Photo of the delivery', fa: 'عکس تحویل', ar: 'صورة التسليم', uk: 'Фото доставки' },
  edit: { en: 'Changed by the shop', fa: 'فروشگاه سفارش را تغییر داد', ar: 'عدّل المتجر الطلب', uk: 'Магазин змінив замовлення' },
  owed: { en: 'Still to be paid', fa: 'مانده برای پرداخت', ar: 'المتبقي للدفع', uk: 'Залишилося сплатити' },
  refund_failed: {
    en: 'Money could not be given back',
    fa: 'بازگرداندن مبلغ ممکن نشد',
    ar: 'تعذّرت إعادة المبلغ',
    uk: 'Не вдалося повернути кошти',
  },
  refunded: { en: 'Money given back', fa: 'مبلغ بازگردانده شد', ar: 'تمت إعادة المبلغ', uk: 'Кошти повернено' },
}

/** What the codes of gateways mean to a shopper. */
const REASONS: Record<string, Texts> = {
  card_declined: {
    en: 'the bank declined the card',
    fa: 'بانک کارت را نپذیرفت',
    ar: 'رفض البنك البطاقة',
    uk: 'банк відхилив картку',
  },
  challenge_refused: {
    en: 'it was not approved at the bank',
    fa: 'در بانک تأیید نشد',
    ar: 'لم تتم الموافقة عليه لدى البنك',
    uk: 'його не підтверджено в банку',
  },
  cancelled_by_shopper: {
    en: 'it was cancelled',
    fa: 'از پرداخت انصراف داده شد',
    ar: 'أُلغيت العملية',
    uk: 'його скасовано',
  },
  insufficient_funds: {
    en: 'there is not enough money on the card',
    fa: 'موجودی کارت کافی نیست',
    ar: 'الرصيد غير كافٍ',
    uk: 'на картці недостатньо коштів',
  },
  expired_card: {
    en: 'the card has expired',
    fa: 'اعتبار کارت به پایان رسیده است',
    ar: 'انتهت صلاحية البطاقة',
    uk: 'термін дії картки минув',
  },
  expired: {
    en: 'the time to pay at the bank was over',
    fa: 'مهلت پرداخت در درگاه به پایان رسید',
    ar: 'انتهت المهلة لدى جهة الدفع',
    uk: 'час на оплату в банку вичерпано',
  },
  gateway_unreachable: {
    en: 'the payment service does not answer just now',
    fa: 'درگاه پرداخت اکنون پاسخ نمی‌دهد',
    ar: 'خدمة الدفع لا تستجيب الآن',
    uk: 'платіжна служба зараз не відповідає',
  },
  amount_mismatch: {
    en: 'the bank told of another amount; we look into it',
    fa: 'بانک مبلغ دیگری اعلام کرد؛ آن را بررسی می‌کنیم',
    ar: 'أبلغ البنك عن مبلغ مختلف؛ سنراجع الأمر',
    uk: 'банк повідомив іншу суму; ми це з’ясовуємо',
  },
  amount_too_small: {
    en: 'the amount is too small for this way to pay',
    fa: 'مبلغ برای این روش پرداخت کم است',
    ar: 'المبلغ أصغر من أن يُدفع بهذه الطريقة',
    uk: 'сума замала для цього способу оплати',
  },
  refunded_at_gateway: {
    en: 'given back by the payment service',
    fa: 'بازپرداخت از سوی درگاه پرداخت',
    ar: 'أُعيد عبر جهة الدفع',
    uk: 'повернуто через платіжну службу',
  },
  other: {
    en: 'the bank refused it',
    fa: 'بانک آن را نپذیرفت',
    ar: 'رفضها البنك',
    uk: 'банк відмовив',
  },
}

/** Why a payment did not go through, for a person, in a language; a code that nobody knows is the bank's own. */
export function reasonText(code: string, locale: Locale): string {
  return (REASONS[code] ?? REASONS['other'])?.[locale] ?? code
}

// A refund of a return names it as its reason.
const OF_RETURN = /^Return (\S+)$/
const RETURN: Texts = { en: 'Return', fa: 'مرجوعی', ar: 'الإرجاع', uk: 'Повернення' }

/** A reason as a person reads it: one of the shop's own by its words, whatever else as it was written. */
export function reasonInWords(reason: string, locale: Locale): string {
  const number = OF_RETURN.exec(reason)?.[1]
  return REASONS[reason]?.[locale] ?? (number ? `${RETURN[locale]} ${number}` : reason)
}

/** What an entry of the timeline says to a person, in a language. */
export function timelineMessage(type: string, data: Record<string, unknown>, locale: Locale): string {
  if (type === 'comment') return String(data['text'] ?? '')
  const text = MESSAGES[type]?.[locale] ?? type
  const total = data['total'] as { from: MoneyJson; to: MoneyJson } | undefined
  const why = data['reason'] === undefined ? undefined : String(data['reason'])
  if (type === 'edit' && total)
    return [text, ...changeTexts(data['changes'] as OrderChange[], total, locale), ...(why ? [why] : [])].join('\n')
  const known = type === 'payment_failed' && why ? reasonText(why, locale) : why && reasonInWords(why, locale)
  const more = known ?? ([data['to'], data['tracking_number'], data['return']].filter(Boolean).join(', ') || undefined)
  const money = data['amount'] !== undefined ? formatMoney(data['amount'] as MoneyJson, locale) : undefined
  const said = money ? `${text}: ${money}` : text
  return more ? `${said}${money ? ' — ' : ': '}${String(more)}` : said
}
