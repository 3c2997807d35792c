import type { Permission } from '#platform/service.ts'

/** What roles may be allowed to do with sent messages; a permission brings those that it needs. */
export const notificationsPermissions: readonly Permission[] = [
  {
    name: 'outbox.view',
    group: 'settings',
    label: {
      en: 'See sent mails and messages',
      fa: 'دیدن نامه\u200cها و پیامک\u200cهای فرستاده\u200cشده',
      ar: 'عرض الرسائل المرسلة',
      uk: 'Переглядати надіслані листи й повідомлення',
    },
  },
  {
    name: 'sms.manage',
    group: 'settings',
    needs: ['settings.view'],
    label: {
      en: 'Set up the sender of text messages',
      fa: 'راه\u200cاندازی فرستندهٔ پیامک',
      ar: 'إعداد مرسل الرسائل القصيرة',
      uk: 'Налаштовувати відправника SMS',
    },
  },
]
