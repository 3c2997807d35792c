import type { AccountMessageKind } from '#contracts/account-messages.ts'
import type { Locale } from '#lib/locale.ts'

/** What a letter about an account says. */
export interface LetterTexts {
  subject: string
  intro: (name: string) => string
  action: string
  note: string
}

/** What letters about an account say, by what they are about. */
export const LETTERS: Record<
  Exclude<AccountMessageKind, 'sign_in_code' | 'phone_code' | 'new_country'>,
  Record<Locale, LetterTexts>
> = {
  verify_email: {
    en: {
      subject: 'Confirm your e-mail address',
      intro: (name) => `Hello ${name}, please confirm that this is your e-mail address.`,
      action: 'Confirm address',
      note: 'The link works once, for three days. If you did not ask for it, ignore this letter.',
    },
    fa: {
      subject: 'نشانی ایمیل خود را تأیید کنید',
      intro: (name) => `${name} عزیز، لطفاً تأیید کنید که این نشانی ایمیل شماست.`,
      action: 'تأیید نشانی',
      note: 'این پیوند یک بار و تا سه روز کار می‌کند. اگر شما آن را نخواسته‌اید، این نامه را نادیده بگیرید.',
    },
    ar: {
      subject: 'أكّد بريدك الإلكتروني',
      intro: (name) => `مرحبًا ${name}، يُرجى تأكيد أن هذا بريدك الإلكتروني.`,
      action: 'تأكيد البريد',
      note: 'يعمل الرابط مرة واحدة خلال ثلاثة أيام. إن لم تطلبه فتجاهل هذه الرسالة.',
    },
    uk: {
      subject: 'Підтвердьте електронну адресу',
      intro: (name) => `Вітаємо, ${name}! Підтвердьте, будь ласка, що це ваша електронна адреса.`,
      action: 'Підтвердити адресу',
      note: 'Посилання діє один раз протягом трьох днів. Якщо ви його не запитували, не зважайте на цей лист.',
    },
  },
  reset_password: {
    en: {
      subject: 'Choose a new password',
      intro: (name) => `Hello ${name}, somebody asked for a new password for your account. If it was you, choose one now.`,
      action: 'Choose a new password',
      note: 'The link works once, for one hour. If it was not you, nothing has changed and you need do nothing.',
    },
    fa: {
      subject: 'گذرواژهٔ تازه انتخاب کنید',
      intro: (name) => `${name} عزیز، کسی برای حساب شما گذرواژهٔ تازه خواسته است. اگر خودتان بوده‌اید، آن را انتخاب کنید.`,
      action: 'انتخاب گذرواژهٔ تازه',
      note: 'این پیوند یک بار و تا یک ساعت کار می‌کند. اگر شما نبوده‌اید، چیزی تغییر نکرده و کاری لازم نیست.',
    },
    ar: {
      subject: 'اختر كلمة مرور جديدة',
      intro: (name) => `مرحبًا ${name}، طُلبت كلمة مرور جديدة لحسابك. إن كنت أنت من طلبها فاخترها الآن.`,
      action: 'اختيار كلمة مرور جديدة',
      note: 'يعمل الرابط مرة واحدة خلال ساعة. إن لم تكن أنت فلم يتغيّر شيء ولا يلزمك فعل أي شيء.',
    },
    uk: {
      subject: 'Оберіть новий пароль',
      intro: (name) =>
        `Вітаємо, ${name}! Хтось попросив новий пароль для вашого облікового запису. Якщо це були ви, оберіть його.`,
      action: 'Обрати новий пароль',
      note: 'Посилання діє один раз протягом години. Якщо це були не ви, нічого не змінилося й робити нічого не потрібно.',
    },
  },
  password_changed: {
    en: {
      subject: 'Your password was changed',
      intro: (name) => `Hello ${name}, the password of your account was changed, and all other devices were signed out.`,
      action: 'It was not me',
      note: 'If it was you, there is nothing to do. If not, choose a new password at once.',
    },
    fa: {
      subject: 'گذرواژهٔ شما تغییر کرد',
      intro: (name) => `${name} عزیز، گذرواژهٔ حساب شما تغییر کرد و دستگاه‌های دیگر از حساب خارج شدند.`,
      action: 'کار من نبود',
      note: 'اگر خودتان بوده‌اید، کاری لازم نیست. وگرنه بی‌درنگ گذرواژهٔ تازه‌ای انتخاب کنید.',
    },
    ar: {
      subject: 'تغيّرت كلمة مرورك',
      intro: (name) => `مرحبًا ${name}، تغيّرت كلمة مرور حسابك وسُجّل الخروج من كل الأجهزة الأخرى.`,
      action: 'لم أكن أنا',
      note: 'إن كنت أنت فلا يلزمك شيء. وإلا فاختر كلمة مرور جديدة فورًا.',
    },
    uk: {
      subject: 'Ваш пароль змінено',
      intro: (name) => `Вітаємо, ${name}! Пароль вашого облікового запису змінено, на інших пристроях виконано вихід.`,
      action: 'Це не я',
      note: 'Якщо це були ви, нічого робити не потрібно. Якщо ні, негайно оберіть новий пароль.',
    },
  },
  data_ready: {
    en: {
      subject: 'Your data is ready',
      intro: (name) => `Hello ${name}, the file with everything we keep about you is ready.`,
      action: 'Download my data',
      note: 'Sign in to download it. The file is deleted after seven days.',
    },
    fa: {
      subject: 'داده‌های شما آماده است',
      intro: (name) => `${name} عزیز، پرونده‌ای با همهٔ آنچه از شما نگه می‌داریم آماده است.`,
      action: 'دریافت داده‌ها',
      note: 'برای دریافت وارد شوید. این پرونده پس از هفت روز حذف می‌شود.',
    },
    ar: {
      subject: 'بياناتك جاهزة',
      intro: (name) => `مرحبًا ${name}، الملف الذي يضم كل ما نحتفظ به عنك جاهز.`,
      action: 'تنزيل بياناتي',
      note: 'سجّل الدخول لتنزيله. يُحذف الملف بعد سبعة أيام.',
    },
    uk: {
      subject: 'Ваші дані готові',
      intro: (name) => `Вітаємо, ${name}! Файл з усім, що ми про вас зберігаємо, готовий.`,
      action: 'Завантажити мої дані',
      note: 'Увійдіть, щоб завантажити його. Файл буде видалено за сім днів.',
    },
  },
}

/** What messages with a code say; digits are typed in as they are in every language. */
export const CODES: Record<'sign_in_code' | 'phone_code', Record<Locale, (code: string, shop: string) => string>> = {
  sign_in_code: {
    en: (code, shop) => `${code} is your code to sign in to ${shop}. It works for 2 minutes. Tell it to nobody.`,
    fa: (code, shop) => `کد ورود شما به ${shop}: ${code}\nتا ۲ دقیقه کار می‌کند. آن را به کسی نگویید.`,
    ar: (code, shop) => `رمز دخولك إلى ${shop}: ${code}\nصالح لدقيقتين. لا تخبر به أحدًا.`,
    uk: (code, shop) => `${code} — ваш код входу до ${shop}. Діє 2 хвилини. Нікому його не повідомляйте.`,
  },
  phone_code: {
    en: (code, shop) => `${code} is the code that confirms your phone at ${shop}. It works for 2 minutes.`,
    fa: (code, shop) => `کد تأیید شمارهٔ شما در ${shop}: ${code}\nتا ۲ دقیقه کار می‌کند.`,
    ar: (code, shop) => `رمز تأكيد رقمك في ${shop}: ${code}\nصالح لدقيقتين.`,
    uk: (code, shop) => `${code} — код підтвердження вашого номера в ${shop}. Діє 2 хвилини.`,
  },
}
