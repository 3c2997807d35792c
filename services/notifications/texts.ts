import type { Locale } from '#lib/locale.ts'

/** Words of the mails about an order, by what happened. */
export const MAILS: Record<
  string,
  Record<Locale, { subject: (number: string) => string; intro: (name: string, money: string) => string }>
> = {
  'order.placed': {
    en: {
      subject: (n) => `Your order ${n}`,
      intro: (name) => `Thank you, ${name}. We have your order and are getting it ready.`,
    },
    fa: {
      subject: (n) => `سفارش شما ${n}`,
      intro: (name) => `${name} عزیز، سپاس از خرید شما. سفارش ثبت شد و در حال آماده‌سازی است.`,
    },
    ar: { subject: (n) => `طلبك ${n}`, intro: (name) => `شكرًا لك ${name}. استلمنا طلبك ونعمل على تجهيزه.` },
    uk: {
      subject: (n) => `Ваше замовлення ${n}`,
      intro: (name) => `Дякуємо, ${name}. Ми отримали ваше замовлення й готуємо його.`,
    },
  },
  'order.edited': {
    en: {
      subject: (n) => `Order ${n} was changed`,
      intro: (name) => `${name}, we have changed your order. This is what is different now:`,
    },
    fa: {
      subject: (n) => `سفارش ${n} تغییر کرد`,
      intro: (name) => `${name} عزیز، سفارش شما را تغییر دادیم. تغییرها از این قرار است:`,
    },
    ar: { subject: (n) => `تم تعديل الطلب ${n}`, intro: (name) => `${name}، عدّلنا طلبك. هذا ما تغيّر:` },
    uk: {
      subject: (n) => `Замовлення ${n} змінено`,
      intro: (name) => `${name}, ми змінили ваше замовлення. Ось що тепер інакше:`,
    },
  },
  'order.shipped': {
    en: { subject: (n) => `Order ${n} is on its way`, intro: (name) => `${name}, your order has left our store.` },
    fa: { subject: (n) => `سفارش ${n} ارسال شد`, intro: (name) => `${name} عزیز، سفارش شما ارسال شد.` },
    ar: { subject: (n) => `تم شحن الطلب ${n}`, intro: (name) => `${name}، غادر طلبك متجرنا.` },
    uk: { subject: (n) => `Замовлення ${n} у дорозі`, intro: (name) => `${name}, ваше замовлення відправлено.` },
  },
  'order.delivered': {
    en: { subject: (n) => `Order ${n} was delivered`, intro: (name) => `${name}, your order has arrived. Enjoy it.` },
    fa: { subject: (n) => `سفارش ${n} تحویل شد`, intro: (name) => `${name} عزیز، سفارش شما تحویل داده شد.` },
    ar: { subject: (n) => `تم تسليم الطلب ${n}`, intro: (name) => `${name}، وصل طلبك. نتمنى أن ينال إعجابك.` },
    uk: {
      subject: (n) => `Замовлення ${n} доставлено`,
      intro: (name) => `${name}, ваше замовлення доставлено. Гарного користування.`,
    },
  },
  'order.cancelled': {
    en: {
      subject: (n) => `Order ${n} was cancelled`,
      intro: (name) => `${name}, your order was cancelled. What you paid is given back.`,
    },
    fa: {
      subject: (n) => `سفارش ${n} لغو شد`,
      intro: (name) => `${name} عزیز، سفارش شما لغو شد. مبلغ پرداختی بازگردانده می‌شود.`,
    },
    ar: { subject: (n) => `تم إلغاء الطلب ${n}`, intro: (name) => `${name}، أُلغي طلبك. سيُعاد إليك ما دفعته.` },
    uk: {
      subject: (n) => `Замовлення ${n} скасовано`,
      intro: (name) => `${name}, ваше замовлення скасовано. Сплачене буде повернено.`,
    },
  },
  'order.refunded': {
    en: {
      subject: (n) => `Money back for order ${n}`,
      intro: (name, money) => `${name}, we have given ${money} back to you. Your bank may need a few days to show it.`,
    },
    fa: {
      subject: (n) => `بازپرداخت سفارش ${n}`,
      intro: (name, money) => `${name} عزیز، ${money} به شما بازگردانده شد. نمایش آن در بانک شاید چند روز زمان ببرد.`,
    },
    ar: {
      subject: (n) => `استرداد مبلغ للطلب ${n}`,
      intro: (name, money) => `${name}، أعدنا إليك ${money}. قد يستغرق ظهور المبلغ لدى البنك بضعة أيام.`,
    },
    uk: {
      subject: (n) => `Повернення коштів за замовлення ${n}`,
      intro: (name, money) => `${name}, ми повернули вам ${money}. Банк може показати їх за кілька днів.`,
    },
  },
  'order.rejected': {
    en: {
      subject: (n) => `We cannot fulfil order ${n}`,
      intro: (name) => `${name}, we are sorry: we cannot fulfil your order. What you paid is given back.`,
    },
    fa: {
      subject: (n) => `سفارش ${n} پذیرفته نشد`,
      intro: (name) => `${name} عزیز، متأسفیم که نمی‌توانیم سفارش شما را انجام دهیم. مبلغ پرداختی بازگردانده می‌شود.`,
    },
    ar: {
      subject: (n) => `تعذّر تنفيذ الطلب ${n}`,
      intro: (name) => `${name}، نأسف لعدم قدرتنا على تنفيذ طلبك. سيُعاد إليك ما دفعته.`,
    },
    uk: {
      subject: (n) => `Ми не можемо виконати замовлення ${n}`,
      intro: (name) => `${name}, на жаль, ми не можемо виконати замовлення. Сплачене буде повернено.`,
    },
  },
}

/** Small words of mails. */
export const WORDS: Record<
  Locale,
  {
    total: string
    look: string
    quantity: string
    reason: string
    wanted: string
    late: (count: string, day: string) => string
    lateUnknown: (count: string) => string
  }
> = {
  en: {
    total: 'Total',
    look: 'Look at your order',
    quantity: 'Quantity',
    reason: 'Reason',
    wanted: 'Delivery time',
    late: (count, day) => `${count} to follow, expected ${day}`,
    lateUnknown: (count) => `${count} to follow as soon as they arrive`,
  },
  fa: {
    total: 'جمع کل',
    look: 'دیدن سفارش',
    quantity: 'تعداد',
    reason: 'دلیل',
    wanted: 'زمان تحویل',
    late: (count, day) => `${count} عدد بعداً ارسال می‌شود، تاریخ احتمالی ${day}`,
    lateUnknown: (count) => `${count} عدد به‌محض رسیدن ارسال می‌شود`,
  },
  ar: {
    total: 'الإجمالي',
    look: 'عرض الطلب',
    quantity: 'الكمية',
    reason: 'السبب',
    wanted: 'موعد التسليم',
    late: (count, day) => `${count} تصل لاحقًا، المتوقع ${day}`,
    lateUnknown: (count) => `${count} تُرسل فور وصولها`,
  },
  uk: {
    total: 'Разом',
    look: 'Переглянути замовлення',
    quantity: 'Кількість',
    reason: 'Причина',
    wanted: 'Час доставки',
    late: (count, day) => `${count} шт. надійде пізніше, очікується ${day}`,
    lateUnknown: (count) => `${count} шт. надішлемо, щойно надійдуть`,
  },
}
