import type { Locale } from './locale.ts'

/** The letters and messages that ask a shopper back to a cart. */
export const REMINDER_TEMPLATES = ['gentle', 'last_call'] as const

/** Which of them. */
export type ReminderTemplate = (typeof REMINDER_TEMPLATES)[number]

/** By which way a reminder goes. */
export const REMINDER_CHANNELS = ['email', 'sms'] as const

/** One of these ways. */
export type ReminderChannel = (typeof REMINDER_CHANNELS)[number]

/** What a reminder says; `{name}` and `{shop}` are filled in. A message by SMS has no subject. */
export interface ReminderText {
  subject: string
  body: string
}

const LETTERS: Record<ReminderTemplate, Record<Locale, ReminderText>> = {
  gentle: {
    en: {
      subject: 'You left something at {shop}',
      body: 'Hello {name},\nwhat you chose is still within reach. One click puts it back into your cart.',
    },
    fa: {
      subject: 'چیزی در {shop} جا گذاشته‌اید',
      body: 'سلام {name}،\nآنچه برگزیده بودید هنوز در دسترس است. با یک کلیک به سبد خریدتان برمی‌گردد.',
    },
    ar: {
      subject: 'تركت شيئًا في {shop}',
      body: 'مرحبًا {name}،\nما اخترته ما زال في متناولك، وبنقرة واحدة يعود إلى سلتك.',
    },
    uk: {
      subject: 'Ви дещо залишили в {shop}',
      body: 'Вітаємо, {name}!\nОбране вами ще доступне. Один клік — і воно знову у вашому кошику.',
    },
  },
  last_call: {
    en: {
      subject: 'Still thinking it over? Your cart at {shop}',
      body: 'Hello {name},\npieces are not kept for anyone, and what you chose may soon be gone. Here it is once more.',
    },
    fa: {
      subject: 'هنوز در فکر خرید هستید؟ سبد شما در {shop}',
      body: 'سلام {name}،\nکالا برای کسی نگه داشته نمی‌شود و شاید آنچه برگزیده‌اید به‌زودی تمام شود. این هم سبد شما، یک بار دیگر.',
    },
    ar: {
      subject: 'ما زلت تفكر؟ سلتك في {shop}',
      body: 'مرحبًا {name}،\nلا نحجز القطع لأحد، وقد ينفد ما اخترته قريبًا. ها هو مرة أخرى.',
    },
    uk: {
      subject: 'Ще думаєте? Ваш кошик у {shop}',
      body: 'Вітаємо, {name}!\nТовар ні для кого не відкладено, тож обране може незабаром закінчитися. Ось воно ще раз.',
    },
  },
}

const MESSAGES: Record<ReminderTemplate, Record<Locale, string>> = {
  gentle: {
    en: '{shop}: what you chose is still within reach. Back to your cart:',
    fa: '{shop}: آنچه برگزیده بودید هنوز در دسترس است. بازگشت به سبد خرید:',
    ar: '{shop}: ما اخترته ما زال في متناولك. العودة إلى سلتك:',
    uk: '{shop}: обране вами ще доступне. Повернутися до кошика:',
  },
  last_call: {
    en: '{shop}: what you chose may soon be gone. Your cart:',
    fa: '{shop}: آنچه برگزیده‌اید شاید به‌زودی تمام شود. سبد شما:',
    ar: '{shop}: قد ينفد ما اخترته قريبًا. سلتك:',
    uk: '{shop}: обране може незабаром закінчитися. Ваш кошик:',
  },
}

/** How somebody is addressed whose name nobody knows. */
const NAMELESS: Record<Locale, string> = { en: 'there', fa: 'دوست گرامی', ar: 'عميلنا العزيز', uk: 'шановний покупцю' }

/** The text of a template in a language, before it is filled in. */
export function reminderText(template: ReminderTemplate, channel: ReminderChannel, locale: Locale): ReminderText {
  return channel === 'email' ? LETTERS[template][locale] : { subject: '', body: MESSAGES[template][locale] }
}

/** A text with what is known of the shopper and the shop in the places for it. */
export function fillReminder(text: string, locale: Locale, facts: { name: string; shop: string }): string {
  return text.replaceAll('{name}', facts.name.trim() || NAMELESS[locale]).replaceAll('{shop}', facts.shop)
}
