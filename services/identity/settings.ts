import type { Setting } from '#platform/service.ts'
import { SHORTEST_PASSWORD } from './password.ts'
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
  {
    key: 'staff_session_days',
    group: 'security',
    type: 'number',
    min: 1,
    max: LONGEST_SESSION_DAYS,
    step: 1,
    default: 30,
    permission: 'settings.update',
    label: {
      en: 'Days until staff sign in again',
      fa: 'روزها تا ورود دوبارهٔ کارکنان',
      ar: 'أيام حتى يسجّل الموظفون الدخول مجددًا',
      uk: 'Днів до повторного входу персоналу',
    },
    description: {
      en: 'For staff, where it is to be shorter: a device of theirs that was left behind can do more harm.',
      fa: 'برای کارکنان، اگر باید کوتاه‌تر باشد: دستگاه جاماندهٔ آنان زیان بیشتری می‌رساند.',
      ar: 'للموظفين إن وجب أن تكون أقصر: فجهازهم المنسي أشد ضررًا.',
      uk: 'Для персоналу, якщо має бути менше: його залишений пристрій може зашкодити більше.',
    },
  },
  {
    key: 'password_length',
    group: 'security',
    type: 'number',
    min: SHORTEST_PASSWORD,
    max: 64,
    step: 1,
    default: SHORTEST_PASSWORD,
    permission: 'settings.update',
    label: {
      en: 'Shortest password',
      fa: 'کوتاه‌ترین گذرواژه',
      ar: 'أقصر كلمة مرور',
      uk: 'Найкоротший пароль',
    },
    description: {
      en: 'How many characters a new password has at least, of customers and staff. Passwords that are in use go on working.',
      fa: 'گذرواژهٔ تازهٔ مشتریان و کارکنان دست‌کم چند نویسه دارد. گذرواژه‌های کنونی همچنان کار می‌کنند.',
      ar: 'أقل عدد من الأحرف في كلمة مرور جديدة للعملاء والموظفين. وتبقى الكلمات المستعملة صالحة.',
      uk: 'Скільки щонайменше символів має новий пароль клієнтів і персоналу. Теперішні паролі діють далі.',
    },
  },
  {
    key: 'sign_in_tries',
    group: 'security',
    type: 'number',
    min: 3,
    max: 50,
    step: 1,
    default: 10,
    permission: 'settings.update',
    label: {
      en: 'Wrong passwords in ten minutes',
      fa: 'گذرواژه‌های نادرست در ده دقیقه',
      ar: 'كلمات المرور الخاطئة في عشر دقائق',
      uk: 'Хибних паролів за десять хвилин',
    },
    description: {
      en: 'How many tries an address has at an account; then it waits. Strangers everywhere have five times as many together.',
      fa: 'شمار تلاش‌های هر نشانی اینترنتی برای یک حساب؛ پس از آن باید صبر کند. همهٔ ناشناسان با هم پنج برابر آن را دارند.',
      ar: 'عدد محاولات كل عنوان لدخول حساب، ثم عليه الانتظار. وللغرباء مجتمعين خمسة أمثاله.',
      uk: 'Скільки спроб має одна адреса для одного запису; далі слід зачекати. Усі сторонні разом мають уп’ятеро більше.',
    },
  },
]
