import type { Setting } from '#platform/service.ts'

/** Settings of the catalog. */
export const catalogSettings: readonly Setting[] = [
  {
    key: 'category_max_depth',
    group: 'catalog',
    type: 'number',
    min: 1,
    max: 10,
    step: 1,
    default: 3,
    permission: 'settings.update',
    label: { en: 'Category levels', fa: 'سطح‌های دسته‌بندی', ar: 'مستويات التصنيف', uk: 'Рівні категорій' },
    description: {
      en: 'How deep categories may nest.',
      fa: 'دسته‌ها تا چند سطح تودرتو می‌شوند.',
      ar: 'أقصى عمق لتداخل التصنيفات.',
      uk: 'Як глибоко вкладаються категорії.',
    },
  },
  {
    key: 'products_in_root_categories',
    group: 'catalog',
    type: 'switch',
    default: false,
    permission: 'settings.update',
    label: {
      en: 'Products in root categories',
      fa: 'محصول در دسته ریشه',
      ar: 'منتجات في التصنيفات الرئيسية',
      uk: 'Товари в кореневих категоріях',
    },
  },
  {
    key: 'author_may_approve',
    group: 'catalog',
    type: 'switch',
    default: false,
    permission: 'settings.update',
    label: {
      en: 'Authors may approve their own products',
      fa: 'نویسنده بتواند محصول خود را تأیید کند',
      ar: 'يجوز للمؤلف اعتماد منتجه',
      uk: 'Автор може схвалювати власні товари',
    },
    description: {
      en: 'Useful for a shop run by one person.',
      fa: 'برای فروشگاه یک‌نفره مناسب است.',
      ar: 'مناسب لمتجر يديره شخص واحد.',
      uk: 'Зручно, коли магазин веде одна людина.',
    },
  },
]
