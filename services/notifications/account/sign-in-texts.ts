import type { SignInFacts } from '#contracts/account-messages.ts'
import { formatDate, type Locale } from '#lib/locale.ts'

interface Told {
  country: string
  device: string
  ip: string
  at: string
}

interface Texts {
  subject: (told: Told) => string
  intro: (name: string, told: Told) => string
  action: string
  note: string
  short: (told: Told, shop: string) => string
}

const SIGN_INS: Record<Locale, Texts> = {
  en: {
    subject: ({ country }) => `New sign-in from ${country}`,
    intro: (name, { country, device, ip, at }) =>
      `Hello ${name}, your account was signed in to from a country for the first time: ${country}, ${at}${device && `, ${device}`} (${ip}).`,
    action: 'See my devices',
    note: 'If it was you, there is nothing to do. If not, end that session and choose a new password at once.',
    short: ({ country, at }, shop) =>
      `${shop}: new sign-in to your account from ${country}, ${at}. If it was not you, end the session in your account.`,
  },
  fa: {
    subject: ({ country }) => `ورود تازه از ${country}`,
    intro: (name, { country, device, ip, at }) =>
      `${name} عزیز، برای نخستین بار از این کشور وارد حساب شما شدند: ${country}، ${at}${device && `، ${device}`} (\u2066${ip}\u2069).`,
    action: 'دیدن دستگاه‌های من',
    note: 'اگر خودتان بوده‌اید، کاری لازم نیست. وگرنه آن نشست را پایان دهید و بی‌درنگ گذرواژهٔ تازه‌ای انتخاب کنید.',
    short: ({ country, at }, shop) =>
      `${shop}: ورود تازه به حساب شما از ${country}، ${at}. اگر شما نبوده‌اید، در حساب خود به آن نشست پایان دهید.`,
  },
  ar: {
    subject: ({ country }) => `تسجيل دخول جديد من ${country}`,
    intro: (name, { country, device, ip, at }) =>
      `مرحبًا ${name}، سُجّل الدخول إلى حسابك من بلد جديد: ${country}، ${at}${device && `، ${device}`} (\u2066${ip}\u2069).`,
    action: 'عرض أجهزتي',
    note: 'إن كنت أنت فلا يلزمك شيء. وإلا فأنهِ تلك الجلسة واختر كلمة مرور جديدة فورًا.',
    short: ({ country, at }, shop) =>
      `${shop}: تسجيل دخول جديد إلى حسابك من ${country}، ${at}. إن لم تكن أنت فأنهِ الجلسة من حسابك.`,
  },
  uk: {
    subject: ({ country }) => `Новий вхід: ${country}`,
    intro: (name, { country, device, ip, at }) =>
      `Вітаємо, ${name}! До вашого облікового запису вперше ввійшли з цієї країни: ${country}, ${at}${device && `, ${device}`} (${ip}).`,
    action: 'Переглянути мої пристрої',
    note: 'Якщо це були ви, нічого робити не потрібно. Якщо ні, завершіть той сеанс і негайно оберіть новий пароль.',
    short: ({ country, at }, shop) =>
      `${shop}: новий вхід до вашого облікового запису (${country}, ${at}). Якщо це не ви, завершіть сеанс у своєму записі.`,
  },
}

/** What an account's owner is told of a sign-in from a country that the account was never used in. */
export function signInTexts(locale: Locale, facts: SignInFacts, timeZone: string) {
  const { short, subject, intro, action, note } = SIGN_INS[locale]
  const told: Told = {
    country: new Intl.DisplayNames([locale], { type: 'region' }).of(facts.country) ?? facts.country,
    device: facts.device,
    ip: facts.ip,
    at: formatDate(facts.at, locale, 'datetime', timeZone),
  }
  return {
    letter: { subject: subject(told), intro: (name: string) => intro(name, told), action, note },
    short: (shop: string) => short(told, shop),
  }
}
