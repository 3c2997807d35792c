import type { Permission } from '#platform/service.ts'

/** What roles may be allowed to do with the shop, its settings and its events that failed; a permission brings those that it needs. */
export const storePermissions: readonly Permission[] = [
  {
    name: 'settings.view',
    group: 'settings',
    label: { en: 'See the settings', fa: 'دیدن تنظیمات', ar: 'عرض الإعدادات', uk: 'Переглядати налаштування' },
  },
  {
    name: 'settings.update',
    group: 'settings',
    needs: ['settings.view'],
    label: { en: 'Change settings', fa: 'تغییر تنظیمات', ar: 'تغيير الإعدادات', uk: 'Змінювати налаштування' },
  },
  {
    name: 'currency.manage',
    group: 'settings',
    needs: ['settings.view'],
    label: {
      en: 'Manage currencies and exchange rates',
      fa: 'مدیریت ارزها و نرخ تبدیل',
      ar: 'إدارة العملات وأسعار الصرف',
      uk: 'Керувати валютами та курсами',
    },
  },
  {
    name: 'tax.manage',
    group: 'settings',
    label: { en: 'Set up taxes', fa: 'تنظیم مالیات\u200cها', ar: 'إعداد الضرائب', uk: 'Налаштовувати податки' },
  },
  {
    name: 'tax.exempt',
    group: 'settings',
    needs: ['user.view'],
    label: {
      en: 'Exempt customers from tax',
      fa: 'معاف کردن مشتریان از مالیات',
      ar: 'إعفاء العملاء من الضريبة',
      uk: 'Звільняти покупців від податку',
    },
  },
  {
    name: 'delivery_method.manage',
    group: 'settings',
    label: {
      en: 'Manage delivery methods',
      fa: 'مدیریت روش\u200cهای تحویل',
      ar: 'إدارة طرق التوصيل',
      uk: 'Керувати способами доставки',
    },
  },
  {
    name: 'city.manage',
    group: 'settings',
    label: { en: 'Manage cities', fa: 'مدیریت شهرها', ar: 'إدارة المدن', uk: 'Керувати містами' },
  },
  {
    name: 'branch.view',
    group: 'settings',
    label: { en: 'See the branches', fa: 'دیدن شعبه\u200cها', ar: 'عرض الفروع', uk: 'Переглядати філії' },
  },
  {
    name: 'branch.manage',
    group: 'settings',
    needs: ['branch.view'],
    label: { en: 'Change branches', fa: 'تغییر شعبه\u200cها', ar: 'تغيير الفروع', uk: 'Змінювати філії' },
  },
  {
    name: 'branch.create',
    group: 'settings',
    needs: ['branch.manage'],
    label: { en: 'Open new branches', fa: 'گشودن شعبه تازه', ar: 'فتح فروع جديدة', uk: 'Відкривати нові філії' },
  },
  {
    name: 'branch.filter_content',
    group: 'settings',
    label: {
      en: 'Limited to their own branches: sees and changes nothing of others',
      fa: 'محدود به شعبه\u200cهای خود: چیزی از شعبه\u200cهای دیگر نمی\u200cبیند و تغییر نمی\u200cدهد',
      ar: 'مقيّد بفروعه: لا يرى شيئًا من الفروع الأخرى ولا يغيّره',
      uk: 'Лише власні філії: нічого з інших не бачить і не змінює',
    },
  },
  {
    name: 'failed_event.view',
    group: 'settings',
    label: { en: 'See failed events', fa: 'دیدن رویدادهای ناموفق', ar: 'عرض الأحداث الفاشلة', uk: 'Переглядати невдалі події' },
  },
  {
    name: 'failed_event.manage',
    group: 'settings',
    needs: ['failed_event.view'],
    label: {
      en: 'Retry or discard failed events',
      fa: 'تکرار یا کنار گذاشتن رویدادهای ناموفق',
      ar: 'إعادة الأحداث الفاشلة أو تجاهلها',
      uk: 'Повторювати або відкидати невдалі події',
    },
  },
]
