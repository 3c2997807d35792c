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
    key: 'convert_missing_prices',
    group: 'catalog',
    type: 'switch',
    default: true,
    permission: 'settings.update',
    label: {
      en: 'Convert missing prices',
      fa: 'تبدیل قیمت‌های نداشته',
      ar: 'تحويل الأسعار الناقصة',
      uk: 'Перераховувати відсутні ціни',
    },
    description: {
      en: 'A product without a price in a currency is sold at its base price, converted by the rate. When off, it is not sold in that currency.',
      fa: 'محصولی که در ارزی قیمت ندارد با تبدیل قیمت پایه به نرخ روز فروخته می‌شود. اگر خاموش باشد در آن ارز فروخته نمی‌شود.',
      ar: 'المنتج الذي لا سعر له بعملة ما يُباع بسعره الأساسي محوّلًا حسب سعر الصرف. عند الإيقاف لا يُباع بتلك العملة.',
      uk: 'Товар без ціни в певній валюті продається за базовою ціною, перерахованою за курсом. Якщо вимкнено, у цій валюті він не продається.',
    },
  },
  {
    key: 'discounts_keep_cost',
    group: 'catalog',
    type: 'switch',
    default: true,
    permission: 'settings.update',
    label: {
      en: 'Discounts stop at the cost',
      fa: 'تخفیف از بهای تمام‌شده پایین‌تر نرود',
      ar: 'لا تنزل الخصومات عن التكلفة',
      uk: 'Знижки не нижче собівартості',
    },
    description: {
      en: 'A discount never makes a price lower than what the merchant pays, where that is known.',
      fa: 'هیچ تخفیفی قیمت را از هزینه‌ای که فروشنده پرداخته، اگر معلوم باشد، پایین‌تر نمی‌برد.',
      ar: 'لا يجعل أي خصم السعر أقل مما يدفعه التاجر، حيث تكون التكلفة معروفة.',
      uk: 'Жодна знижка не робить ціну нижчою за відому собівартість.',
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
