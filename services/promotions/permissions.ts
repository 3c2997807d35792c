import type { Permission } from '#platform/service.ts'

/** What roles may be allowed to do with coupons, gifts, advertisements and points; a permission brings those that it needs. */
export const promotionsPermissions: readonly Permission[] = [
  {
    name: 'coupon.view',
    group: 'promotions',
    label: { en: 'See coupons', fa: 'دیدن کوپن\u200cها', ar: 'عرض القسائم', uk: 'Переглядати купони' },
  },
  {
    name: 'coupon.manage',
    group: 'promotions',
    needs: ['coupon.view'],
    label: {
      en: 'Make, change and delete coupons',
      fa: 'ساختن، تغییر و حذف کوپن\u200cها',
      ar: 'إنشاء القسائم وتغييرها وحذفها',
      uk: 'Створювати, змінювати та видаляти купони',
    },
  },
  {
    name: 'coupon.publish',
    group: 'promotions',
    needs: ['coupon.view'],
    label: {
      en: 'Publish coupons and take them back',
      fa: 'انتشار کوپن\u200cها و بازپس\u200cگرفتن آن\u200cها',
      ar: 'نشر القسائم وسحبها',
      uk: 'Публікувати купони та знімати їх',
    },
  },
  {
    name: 'gift.view',
    group: 'promotions',
    label: { en: 'See gifts', fa: 'دیدن هدیه\u200cها', ar: 'عرض الهدايا', uk: 'Переглядати подарунки' },
  },
  {
    name: 'gift.manage',
    group: 'promotions',
    needs: ['gift.view'],
    label: {
      en: 'Make, change and delete gifts',
      fa: 'ساختن، تغییر و حذف هدیه\u200cها',
      ar: 'إنشاء الهدايا وتغييرها وحذفها',
      uk: 'Створювати, змінювати та видаляти подарунки',
    },
  },
  {
    name: 'gift.publish',
    group: 'promotions',
    needs: ['gift.view'],
    label: {
      en: 'Publish gifts and take them back',
      fa: 'انتشار هدیه\u200cها و بازپس\u200cگرفتن آن\u200cها',
      ar: 'نشر الهدايا وسحبها',
      uk: 'Публікувати подарунки та знімати їх',
    },
  },
  {
    name: 'advertisement.view',
    group: 'promotions',
    label: { en: 'See advertisements', fa: 'دیدن تبلیغ\u200cها', ar: 'عرض الإعلانات', uk: 'Переглядати оголошення' },
  },
  {
    name: 'advertisement.manage',
    group: 'promotions',
    needs: ['advertisement.view'],
    label: {
      en: 'Make, change and delete advertisements',
      fa: 'ساختن، تغییر و حذف تبلیغ\u200cها',
      ar: 'إنشاء الإعلانات وتغييرها وحذفها',
      uk: 'Створювати, змінювати та видаляти оголошення',
    },
  },
  {
    name: 'advertisement.publish',
    group: 'promotions',
    needs: ['advertisement.view'],
    label: {
      en: 'Publish advertisements and take them back',
      fa: 'انتشار تبلیغ\u200cها و بازپس\u200cگرفتن آن\u200cها',
      ar: 'نشر الإعلانات وسحبها',
      uk: 'Публікувати оголошення та знімати їх',
    },
  },
  {
    name: 'loyalty.view',
    group: 'promotions',
    needs: ['user.view'],
    label: {
      en: 'See the points of customers',
      fa: 'دیدن امتیازهای مشتریان',
      ar: 'عرض نقاط العملاء',
      uk: 'Переглядати бали клієнтів',
    },
  },
  {
    name: 'loyalty.adjust',
    group: 'promotions',
    needs: ['loyalty.view'],
    label: {
      en: 'Give and take points',
      fa: 'دادن و گرفتن امتیاز',
      ar: 'منح النقاط وسحبها',
      uk: 'Нараховувати та списувати бали',
    },
  },
]
