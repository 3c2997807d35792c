import type { Permission } from '#platform/service.ts'

/** What roles may be allowed to do with people, roles, keys and what was done; a permission brings those that it needs. */
export const identityPermissions: readonly Permission[] = [
  {
    name: 'user.view',
    group: 'users',
    label: {
      en: 'See customers and staff',
      fa: 'دیدن مشتریان و کارکنان',
      ar: 'عرض العملاء والموظفين',
      uk: 'Переглядати клієнтів і персонал',
    },
  },
  {
    name: 'user.manage',
    group: 'users',
    needs: ['user.view', 'role.view'],
    label: {
      en: 'Invite staff, give roles, attach people to branches',
      fa: 'دعوت کارکنان، دادن نقش و وصل کردن افراد به شعبه\u200cها',
      ar: 'دعوة الموظفين ومنح الأدوار وربط الأشخاص بالفروع',
      uk: 'Запрошувати персонал, надавати ролі, закріплювати за філіями',
    },
  },
  {
    name: 'user.delete',
    group: 'users',
    needs: ['user.view'],
    label: {
      en: 'Delete customers',
      fa: 'حذف مشتریان',
      ar: 'حذف العملاء',
      uk: 'Видаляти клієнтів',
    },
  },
  {
    name: 'user.block',
    group: 'users',
    needs: ['user.view'],
    label: {
      en: 'Block and unblock people',
      fa: 'مسدود کردن و آزاد کردن افراد',
      ar: 'حظر الأشخاص ورفع الحظر عنهم',
      uk: 'Блокувати та розблоковувати людей',
    },
  },
  {
    name: 'role.view',
    group: 'users',
    label: {
      en: 'See roles and what they allow',
      fa: 'دیدن نقش\u200cها و مجوزهایشان',
      ar: 'عرض الأدوار وما تسمح به',
      uk: 'Переглядати ролі та їхні дозволи',
    },
  },
  {
    name: 'role.manage',
    group: 'users',
    needs: ['role.view'],
    label: {
      en: 'Make and change roles',
      fa: 'ساختن و تغییر نقش\u200cها',
      ar: 'إنشاء الأدوار وتغييرها',
      uk: 'Створювати та змінювати ролі',
    },
  },
  {
    name: 'audit.view',
    group: 'users',
    label: {
      en: 'See what staff did (the audit log)',
      fa: 'دیدن کارهای کارکنان (گزارش رویدادها)',
      ar: 'عرض ما فعله الموظفون (سجل التدقيق)',
      uk: 'Переглядати дії персоналу (журнал аудиту)',
    },
  },
  {
    name: 'api_key.view',
    group: 'users',
    label: { en: 'See API keys', fa: 'دیدن کلیدهای API', ar: 'عرض مفاتيح API', uk: 'Переглядати ключі API' },
  },
  {
    name: 'api_key.manage',
    group: 'users',
    needs: ['api_key.view'],
    label: {
      en: 'Make and revoke API keys',
      fa: 'ساختن و باطل کردن کلیدهای API',
      ar: 'إنشاء مفاتيح API وإبطالها',
      uk: 'Створювати та відкликати ключі API',
    },
  },
  {
    name: 'lock.break',
    group: 'users',
    label: {
      en: 'Take over a record that someone else is editing',
      fa: 'در دست گرفتن رکوردی که دیگری در حال ویرایش آن است',
      ar: 'تولّي سجل يحرّره شخص آخر',
      uk: 'Перебирати запис, який редагує інша людина',
    },
  },
]
