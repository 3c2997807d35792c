import type { Setting } from '#platform/service.ts'
import { LONGEST_SESSION_DAYS } from './token.ts'

/** Settings of accounts and their safety. */
export const identitySettings: readonly Setting[] = [
  {
    key: 'session_days',
    group: 'security',
    type: 'number',
    min: 1,
    max: LONGEST_SESSION_DAYS,
    step: 1,
    default: 30,
    permission: 'settings.update',
    label: {
      en: 'Days until people sign in again',
      fa: 'روزها تا ورود دوباره',
      ar: 'أيام حتى تسجيل الدخول مجددًا',
      uk: 'Днів до повторного входу',
    },
    description: {
      en: 'A device that has not been used for so long is signed out. Holds from the next use of a device on.',
      fa: 'دستگاهی که این مدت به کار نرفته از حساب خارج می‌شود. از استفاده بعدی هر دستگاه اعمال می‌شود.',
      ar: 'يُسجَّل خروج الجهاز الذي لم يُستخدم طوال هذه المدة. يسري منذ الاستخدام التالي لكل جهاز.',
      uk: 'Пристрій, яким стільки не користувалися, виходить з облікового запису. Діє з наступного використання.',
    },
  },
]
