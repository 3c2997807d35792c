import type { Permission } from '#platform/service.ts'
import { catalogAudits } from './audits.ts'

const permissions: readonly Permission[] = [
  {
    name: 'product.view',
    group: 'products',
    label: { en: 'See products', fa: 'دیدن محصولات', ar: 'عرض المنتجات', uk: 'Переглядати товари' },
  },
  {
    name: 'product.create',
    group: 'products',
    needs: ['product.view'],
    label: { en: 'Add products', fa: 'افزودن محصول', ar: 'إضافة منتجات', uk: 'Додавати товари' },
  },
  {
    name: 'product.clone',
    group: 'products',
    needs: ['product.create'],
    label: { en: 'Copy products', fa: 'کپی کردن محصولات', ar: 'نسخ المنتجات', uk: 'Копіювати товари' },
  },
  {
    name: 'product.update',
    group: 'products',
    needs: ['product.view'],
    label: { en: 'Change products', fa: 'ویرایش محصولات', ar: 'تعديل المنتجات', uk: 'Змінювати товари' },
  },
  {
    name: 'product.set_price',
    group: 'products',
    needs: ['product.view'],
    label: { en: 'Set prices', fa: 'تعیین قیمت\u200cها', ar: 'تحديد الأسعار', uk: 'Встановлювати ціни' },
  },
  {
    name: 'product.discount',
    group: 'products',
    needs: ['product.set_price'],
    label: { en: 'Discount prices', fa: 'تخفیف دادن روی قیمت\u200cها', ar: 'تخفيض الأسعار', uk: 'Робити знижки' },
  },
  {
    name: 'product.view_cost',
    group: 'products',
    needs: ['product.view'],
    label: {
      en: 'See what products cost the shop',
      fa: 'دیدن بهای تمام\u200cشده',
      ar: 'عرض تكلفة المنتجات على المتجر',
      uk: 'Бачити собівартість товарів',
    },
  },
  {
    name: 'product.bulk_edit',
    group: 'products',
    needs: ['product.view'],
    label: {
      en: 'Change many products at once',
      fa: 'ویرایش گروهی محصولات',
      ar: 'تعديل منتجات كثيرة دفعة واحدة',
      uk: 'Змінювати багато товарів одразу',
    },
  },
  {
    name: 'product.import',
    group: 'products',
    needs: ['product.create', 'product.update'],
    label: { en: 'Import products', fa: 'درون\u200cریزی محصولات', ar: 'استيراد المنتجات', uk: 'Імпортувати товари' },
  },
  {
    name: 'product.export',
    group: 'products',
    needs: ['product.view'],
    label: { en: 'Export products', fa: 'برون\u200cریزی محصولات', ar: 'تصدير المنتجات', uk: 'Експортувати товари' },
  },
  {
    name: 'product.submit_review',
    group: 'products',
    needs: ['product.view'],
    label: {
      en: 'Hand products in for review',
      fa: 'فرستادن محصول برای بازبینی',
      ar: 'تقديم المنتجات للمراجعة',
      uk: 'Подавати товари на перевірку',
    },
  },
  {
    name: 'product.start_review',
    group: 'products',
    needs: ['product.view'],
    label: {
      en: 'Take up the review of products',
      fa: 'آغاز بازبینی محصولات',
      ar: 'بدء مراجعة المنتجات',
      uk: 'Починати перевірку товарів',
    },
  },
  {
    name: 'product.approve',
    group: 'products',
    needs: ['product.view'],
    label: { en: 'Approve products', fa: 'تأیید محصولات', ar: 'اعتماد المنتجات', uk: 'Схвалювати товари' },
  },
  {
    name: 'product.reject',
    group: 'products',
    needs: ['product.view'],
    label: { en: 'Reject products', fa: 'رد کردن محصولات', ar: 'رفض المنتجات', uk: 'Відхиляти товари' },
  },
  {
    name: 'product.redraft',
    group: 'products',
    needs: ['product.view'],
    label: {
      en: 'Make a rejected product a draft again',
      fa: 'بازگرداندن محصول ردشده به پیش\u200cنویس',
      ar: 'إعادة المنتج المرفوض إلى مسودة',
      uk: 'Повертати відхилений товар у чернетки',
    },
  },
  {
    name: 'product.publish',
    group: 'products',
    needs: ['product.view'],
    label: { en: 'Publish products', fa: 'انتشار محصولات', ar: 'نشر المنتجات', uk: 'Публікувати товари' },
  },
  {
    name: 'product.unpublish',
    group: 'products',
    needs: ['product.view'],
    label: {
      en: 'Take products off sale',
      fa: 'برداشتن محصولات از فروش',
      ar: 'سحب المنتجات من البيع',
      uk: 'Знімати товари з продажу',
    },
  },
  {
    name: 'product.discontinue',
    group: 'products',
    needs: ['product.view'],
    label: {
      en: 'Discontinue products',
      fa: 'پایان دادن به عرضهٔ محصولات',
      ar: 'إيقاف المنتجات نهائيًا',
      uk: 'Припиняти випуск товарів',
    },
  },
  {
    name: 'product.archive',
    group: 'products',
    needs: ['product.view'],
    label: { en: 'Archive products', fa: 'بایگانی محصولات', ar: 'أرشفة المنتجات', uk: 'Архівувати товари' },
  },
  {
    name: 'product.delete',
    group: 'products',
    needs: ['product.view'],
    label: { en: 'Delete products', fa: 'حذف محصولات', ar: 'حذف المنتجات', uk: 'Видаляти товари' },
  },
  {
    name: 'product.restore',
    group: 'products',
    needs: ['product.view'],
    label: {
      en: 'Restore deleted products',
      fa: 'بازگرداندن محصولات حذف\u200cشده',
      ar: 'استعادة المنتجات المحذوفة',
      uk: 'Відновлювати видалені товари',
    },
  },
  {
    name: 'discount.view',
    group: 'products',
    needs: ['product.view'],
    label: { en: 'See discounts', fa: 'دیدن تخفیف\u200cها', ar: 'عرض التخفيضات', uk: 'Переглядати знижки' },
  },
  {
    name: 'discount.manage',
    group: 'products',
    needs: ['discount.view', 'product.discount'],
    label: {
      en: 'Plan, change and end discounts',
      fa: 'برنامه\u200cریزی، تغییر و پایان دادن به تخفیف\u200cها',
      ar: 'تخطيط التخفيضات وتغييرها وإنهاؤها',
      uk: 'Планувати, змінювати й завершувати знижки',
    },
  },
  {
    name: 'listing.publish',
    group: 'products',
    needs: ['product.view'],
    label: {
      en: 'Offer products in a branch',
      fa: 'عرضهٔ محصولات در شعبه',
      ar: 'عرض المنتجات في فرع',
      uk: 'Пропонувати товари у філії',
    },
  },
  {
    name: 'listing.unpublish',
    group: 'products',
    needs: ['product.view'],
    label: {
      en: 'Stop offering products in a branch',
      fa: 'پایان عرضهٔ محصولات در شعبه',
      ar: 'إيقاف عرض المنتجات في فرع',
      uk: 'Прибирати товари з філії',
    },
  },
  {
    name: 'channel.view',
    group: 'products',
    needs: ['product.view'],
    label: { en: 'See sales channels', fa: 'دیدن کانال\u200cهای فروش', ar: 'عرض قنوات البيع', uk: 'Переглядати канали продажу' },
  },
  {
    name: 'channel.manage',
    group: 'products',
    needs: ['channel.view'],
    label: {
      en: 'Set up sales channels',
      fa: 'راه\u200cاندازی کانال\u200cهای فروش',
      ar: 'إعداد قنوات البيع',
      uk: 'Налаштовувати канали продажу',
    },
  },
  {
    name: 'category.manage',
    group: 'products',
    needs: ['product.view'],
    label: { en: 'Manage categories', fa: 'مدیریت دسته\u200cها', ar: 'إدارة الفئات', uk: 'Керувати категоріями' },
  },
  {
    name: 'attribute.manage',
    group: 'products',
    needs: ['product.view'],
    label: {
      en: 'Manage attributes such as colour and size',
      fa: 'مدیریت ویژگی\u200cهایی چون رنگ و اندازه',
      ar: 'إدارة السمات كاللون والمقاس',
      uk: 'Керувати властивостями, як-от колір і розмір',
    },
  },
  {
    name: 'feature.manage',
    group: 'products',
    needs: ['product.view'],
    label: { en: 'Manage features', fa: 'مدیریت مشخصات', ar: 'إدارة المواصفات', uk: 'Керувати характеристиками' },
  },
  {
    name: 'brand.manage',
    group: 'products',
    needs: ['product.view'],
    label: { en: 'Manage brands', fa: 'مدیریت برندها', ar: 'إدارة العلامات التجارية', uk: 'Керувати брендами' },
  },
  {
    name: 'tag.manage',
    group: 'products',
    needs: ['product.view'],
    label: { en: 'Manage tags', fa: 'مدیریت برچسب\u200cها', ar: 'إدارة الوسوم', uk: 'Керувати мітками' },
  },
  {
    name: 'inventory.update',
    group: 'products',
    needs: ['product.view'],
    label: { en: 'Change stock', fa: 'تغییر موجودی', ar: 'تغيير المخزون', uk: 'Змінювати запаси' },
  },
  {
    name: 'inventory.transfer',
    group: 'products',
    needs: ['product.view'],
    label: {
      en: 'Move stock between branches',
      fa: 'جابه\u200cجایی موجودی میان شعبه\u200cها',
      ar: 'نقل المخزون بين الفروع',
      uk: 'Переміщувати запаси між філіями',
    },
  },
  {
    name: 'inventory.count',
    group: 'products',
    needs: ['product.view'],
    label: { en: 'Count stock', fa: 'شمارش موجودی', ar: 'جرد المخزون', uk: 'Проводити інвентаризацію' },
  },
]

/** What roles may be allowed to do with the catalog, what of it is opened for editing, and how its records are read for the audit. */
export const catalogAccess = {
  permissions,
  lockable: { product: 'product.update', category: 'category.manage' },
  audits: catalogAudits,
}
