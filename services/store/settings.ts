import type { Setting } from '#platform/service.ts'

const LANGUAGES = [
  { value: 'en', label: { en: 'English' } },
  { value: 'fa', label: { en: 'فارسی' } },
  { value: 'ar', label: { en: 'العربية' } },
  { value: 'uk', label: { en: 'Українська' } },
] as const

/** Settings of the shop itself. */
export const storeSettings: readonly Setting[] = [
  {
    key: 'store_name', group: 'general', type: 'translated_text', permission: 'settings.update',
    default: { en: 'Serai', fa: 'سرای', ar: 'سراي', uk: 'Серай' },
    label: { en: 'Name of the shop', fa: 'نام فروشگاه', ar: 'اسم المتجر', uk: 'Назва магазину' },
    description: { en: 'Shown at the top of every page and in every e-mail.', fa: 'بالای همه صفحه‌ها و در همه ایمیل‌ها دیده می‌شود.', ar: 'يظهر أعلى كل صفحة وفي كل رسالة.', uk: 'Показується вгорі кожної сторінки та в кожному листі.' },
  },
  {
    key: 'store_logo', group: 'general', type: 'image', permission: 'settings.update', default: null,
    label: { en: 'Logo', fa: 'نشان', ar: 'الشعار', uk: 'Логотип' },
    description: { en: 'Address of an uploaded picture; the name is shown when there is none.', fa: 'نشانی تصویر بارگذاری‌شده؛ اگر نباشد نام نمایش داده می‌شود.', ar: 'عنوان صورة مرفوعة؛ يظهر الاسم إن لم توجد.', uk: 'Адреса завантаженого зображення; без нього показується назва.' },
  },
  {
    key: 'store_online', group: 'general', type: 'switch', permission: 'settings.update', default: true,
    label: { en: 'Taking orders', fa: 'پذیرش سفارش', ar: 'استقبال الطلبات', uk: 'Приймати замовлення' },
    description: { en: 'When off, shoppers can browse but not order.', fa: 'اگر خاموش باشد، خریداران می‌توانند ببینند ولی سفارش ندهند.', ar: 'عند الإيقاف يمكن التصفح دون الطلب.', uk: 'Якщо вимкнено, покупці можуть переглядати, але не замовляти.' },
  },
  {
    key: 'contact_email', group: 'general', type: 'text', permission: 'settings.update', default: 'hello@serai.example',
    label: { en: 'Contact e-mail', fa: 'ایمیل تماس', ar: 'بريد التواصل', uk: 'Контактна пошта' },
  },
  {
    key: 'contact_phone', group: 'general', type: 'text', permission: 'settings.update', default: '+1 555 010 0199',
    label: { en: 'Contact phone', fa: 'تلفن تماس', ar: 'هاتف التواصل', uk: 'Контактний телефон' },
  },
  {
    key: 'contact_address', group: 'general', type: 'text', permission: 'settings.update', default: '12 Caravan Street',
    label: { en: 'Address', fa: 'نشانی', ar: 'العنوان', uk: 'Адреса' },
  },
  {
    key: 'locales', group: 'general', type: 'list', options: LANGUAGES, permission: 'settings.update', default: ['en', 'fa', 'ar', 'uk'],
    label: { en: 'Languages', fa: 'زبان‌ها', ar: 'اللغات', uk: 'Мови' },
  },
  {
    key: 'default_locale', group: 'general', type: 'select', options: LANGUAGES, permission: 'settings.update', default: 'en',
    label: { en: 'Default language', fa: 'زبان پیش‌فرض', ar: 'اللغة الافتراضية', uk: 'Мова за замовчуванням' },
    description: { en: 'Products need a description in it before they can be published.', fa: 'محصول پیش از انتشار باید به این زبان توضیح داشته باشد.', ar: 'يحتاج المنتج وصفًا بها قبل النشر.', uk: 'Перед публікацією товару потрібен опис цією мовою.' },
  },
  {
    key: 'countries', group: 'checkout', type: 'list', permission: 'settings.update', default: ['US', 'GB', 'DE', 'FR', 'IR', 'SA', 'AE', 'TR', 'UA', 'PL', 'CA'],
    label: { en: 'Countries we deliver to', fa: 'کشورهای مقصد ارسال', ar: 'الدول التي نوصل إليها', uk: 'Країни доставки' },
    description: { en: 'Two-letter codes (ISO 3166-1).', fa: 'کدهای دوحرفی (ISO 3166-1).', ar: 'رموز من حرفين (ISO 3166-1).', uk: 'Двобуквені коди (ISO 3166-1).' },
  },
  {
    key: 'tax_percent', group: 'checkout', type: 'number', min: 0, max: 50, step: 0.01, default: 0, permission: 'settings.update',
    label: { en: 'Tax rate in percent', fa: 'درصد مالیات', ar: 'نسبة الضريبة المئوية', uk: 'Ставка податку, %' },
    description: { en: 'Applied to every line of a cart and an order.', fa: 'بر همه سطرهای سبد و سفارش اعمال می‌شود.', ar: 'تُطبق على كل سطر في السلة والطلب.', uk: 'Застосовується до кожного рядка кошика й замовлення.' },
  },
  {
    key: 'tax_included', group: 'checkout', type: 'switch', default: true, permission: 'settings.update',
    label: { en: 'Prices include tax', fa: 'قیمت‌ها شامل مالیات است', ar: 'الأسعار تشمل الضريبة', uk: 'Ціни з податком' },
  },
]
