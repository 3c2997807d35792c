import type { Setting } from '#platform/service.ts'

/** Settings of what is written to customers. */
export const notificationSettings: readonly Setting[] = [
  {
    key: 'mail_sender_name',
    group: 'notifications',
    type: 'text',
    permission: 'settings.update',
    default: '',
    label: { en: 'Name of the sender', fa: 'نام فرستنده', ar: 'اسم المرسل', uk: 'Ім’я відправника' },
    description: {
      en: 'Who e-mails are from, before the contact e-mail. Empty: the name of the shop.',
      fa: 'فرستنده ایمیل‌ها، پیش از ایمیل تماس. خالی: نام فروشگاه.',
      ar: 'ممّن تصل الرسائل، قبل بريد التواصل. فارغ: اسم المتجر.',
      uk: 'Від кого приходять листи, перед контактною поштою. Порожньо — назва магазину.',
    },
  },
  {
    key: 'mail_footer',
    group: 'notifications',
    type: 'translated_text',
    permission: 'settings.update',
    default: {},
    label: { en: 'Below every e-mail', fa: 'پایین هر ایمیل', ar: 'أسفل كل رسالة', uk: 'Під кожним листом' },
    description: {
      en: 'Such as opening hours, an address or a legal notice.',
      fa: 'مانند ساعت کاری، نشانی یا یادداشت حقوقی.',
      ar: 'مثل ساعات العمل أو العنوان أو إشعار قانوني.',
      uk: 'Наприклад, години роботи, адреса чи юридична примітка.',
    },
  },
]
