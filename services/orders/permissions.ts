import type { Permission } from '#platform/service.ts'

/** What roles may be allowed to do with orders, invoices and returns; a permission brings those that it needs. */
export const ordersPermissions: readonly Permission[] = [
  {
    name: 'order.view',
    group: 'orders',
    label: { en: 'See orders', fa: 'دیدن سفارش\u200cها', ar: 'عرض الطلبات', uk: 'Переглядати замовлення' },
  },
  {
    name: 'invoice.create',
    group: 'orders',
    needs: ['order.view'],
    label: { en: 'Issue invoices', fa: 'صدور فاکتور', ar: 'إصدار الفواتير', uk: 'Виставляти рахунки' },
  },
  {
    name: 'order.receive_notifications',
    group: 'orders',
    label: {
      en: 'Is told of new and cancelled orders',
      fa: 'از سفارش\u200cهای تازه و لغوشده باخبر می\u200cشود',
      ar: 'يُبلَّغ بالطلبات الجديدة والملغاة',
      uk: 'Отримує сповіщення про нові та скасовані замовлення',
    },
  },
  {
    name: 'order.comment',
    group: 'orders',
    needs: ['order.view'],
    label: {
      en: 'Write notes on orders',
      fa: 'نوشتن یادداشت روی سفارش\u200cها',
      ar: 'كتابة ملاحظات على الطلبات',
      uk: 'Писати нотатки до замовлень',
    },
  },
  {
    name: 'order.approve',
    group: 'orders',
    needs: ['order.view'],
    label: { en: 'Approve orders', fa: 'تأیید سفارش\u200cها', ar: 'اعتماد الطلبات', uk: 'Схвалювати замовлення' },
  },
  {
    name: 'order.force_approve',
    group: 'orders',
    needs: ['order.view'],
    label: {
      en: 'Approve unusual orders by force',
      fa: 'تأیید اجباری سفارش\u200cهای نامعمول',
      ar: 'الاعتماد الاستثنائي للطلبات',
      uk: 'Примусово схвалювати незвичні замовлення',
    },
  },
  {
    name: 'order.reject',
    group: 'orders',
    needs: ['order.view'],
    label: { en: 'Reject orders', fa: 'رد کردن سفارش\u200cها', ar: 'رفض الطلبات', uk: 'Відхиляти замовлення' },
  },
  {
    name: 'order.ship',
    group: 'orders',
    needs: ['order.view'],
    label: {
      en: 'Mark orders as sent',
      fa: 'ثبت ارسال سفارش\u200cها',
      ar: 'تسجيل شحن الطلبات',
      uk: 'Позначати замовлення відправленими',
    },
  },
  {
    name: 'order.close',
    group: 'orders',
    needs: ['order.view'],
    label: { en: 'Close orders', fa: 'بستن سفارش\u200cها', ar: 'إغلاق الطلبات', uk: 'Закривати замовлення' },
  },
  {
    name: 'order.cancel',
    group: 'orders',
    needs: ['order.view'],
    label: { en: 'Cancel orders', fa: 'لغو سفارش\u200cها', ar: 'إلغاء الطلبات', uk: 'Скасовувати замовлення' },
  },
  {
    name: 'order.deliver',
    group: 'orders',
    label: {
      en: 'Deliver what is given to them',
      fa: 'رساندن سفارش\u200cهایی که به او سپرده شده',
      ar: 'توصيل ما يُسند إليه',
      uk: 'Доставляти доручені замовлення',
    },
  },
  {
    name: 'order.archive',
    group: 'orders',
    needs: ['order.view'],
    label: {
      en: 'Put orders into the archive and take them out',
      fa: 'بایگانی سفارش\u200cها و بیرون آوردن آن\u200cها',
      ar: 'أرشفة الطلبات واستعادتها',
      uk: 'Архівувати замовлення та повертати їх',
    },
  },
  {
    name: 'return.view',
    group: 'orders',
    needs: ['order.view'],
    label: { en: 'See returns', fa: 'دیدن مرجوعی\u200cها', ar: 'عرض المرتجعات', uk: 'Переглядати повернення' },
  },
  {
    name: 'return.manage',
    group: 'orders',
    needs: ['return.view'],
    label: {
      en: 'Decide on returns and receive them',
      fa: 'تصمیم دربارهٔ مرجوعی\u200cها و دریافت آن\u200cها',
      ar: 'البتّ في المرتجعات واستلامها',
      uk: 'Вирішувати щодо повернень і приймати їх',
    },
  },
  {
    name: 'return.refund',
    group: 'orders',
    needs: ['return.view'],
    label: {
      en: 'Give money back for returns',
      fa: 'بازگرداندن پول مرجوعی\u200cها',
      ar: 'رد أموال المرتجعات',
      uk: 'Повертати кошти за повернення',
    },
  },
  {
    name: 'order.assign_delivery',
    group: 'orders',
    needs: ['order.view'],
    label: {
      en: 'Give orders to couriers',
      fa: 'سپردن سفارش\u200cها به پیک\u200cها',
      ar: 'إسناد الطلبات إلى المندوبين',
      uk: 'Доручати замовлення кур’єрам',
    },
  },
  {
    name: 'order.edit',
    group: 'orders',
    needs: ['order.view'],
    label: { en: 'Change orders', fa: 'ویرایش سفارش\u200cها', ar: 'تعديل الطلبات', uk: 'Змінювати замовлення' },
  },
  {
    name: 'order.refund',
    group: 'orders',
    needs: ['order.view'],
    label: { en: 'Give money back', fa: 'بازگرداندن پول', ar: 'رد الأموال', uk: 'Повертати кошти' },
  },
]
