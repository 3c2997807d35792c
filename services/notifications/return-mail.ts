import type { EventPayloads } from '#contracts/events.ts'
import { formatMoney, formatNumber, isLocale, type Locale } from '#lib/locale.ts'
import { button, escapeHtml, letter, type Mail } from './mail.ts'
import { WORDS } from './texts.ts'

type Step = EventPayloads['return.requested']
type Say = { subject: (number: string) => string; intro: (order: string) => string }

const TEXTS: Record<string, Record<Locale, Say>> = {
  'return.requested': {
    en: {
      subject: (n) => `Your return ${n}`,
      intro: (o) => `We have your wish to send goods of order ${o} back and will answer soon.`,
    },
    fa: { subject: (n) => `مرجوعی ${n}`, intro: (o) => `درخواست مرجوعی شما برای سفارش ${o} رسید؛ به‌زودی پاسخ می‌دهیم.` },
    ar: { subject: (n) => `إرجاعك ${n}`, intro: (o) => `وصلنا طلبك بإرجاع بضاعة من الطلب ${o} وسنرد قريبًا.` },
    uk: {
      subject: (n) => `Ваше повернення ${n}`,
      intro: (o) => `Ми отримали запит на повернення товару із замовлення ${o} й невдовзі відповімо.`,
    },
  },
  'return.approved': {
    en: {
      subject: (n) => `Return ${n} accepted`,
      intro: (o) => `Please send the goods of order ${o} back to us; write the return’s number on the parcel.`,
    },
    fa: {
      subject: (n) => `مرجوعی ${n} پذیرفته شد`,
      intro: (o) => `لطفاً کالای سفارش ${o} را برای ما بفرستید و شمارهٔ مرجوعی را روی بسته بنویسید.`,
    },
    ar: { subject: (n) => `قُبل الإرجاع ${n}`, intro: (o) => `يرجى إرسال بضاعة الطلب ${o} إلينا وكتابة رقم الإرجاع على الطرد.` },
    uk: {
      subject: (n) => `Повернення ${n} прийнято`,
      intro: (o) => `Надішліть нам, будь ласка, товар із замовлення ${o}; напишіть номер повернення на посилці.`,
    },
  },
  'return.rejected': {
    en: { subject: (n) => `Return ${n} refused`, intro: (o) => `We are sorry: we cannot take the goods of order ${o} back.` },
    fa: { subject: (n) => `مرجوعی ${n} پذیرفته نشد`, intro: (o) => `متأسفیم؛ نمی‌توانیم کالای سفارش ${o} را پس بگیریم.` },
    ar: { subject: (n) => `رُفض الإرجاع ${n}`, intro: (o) => `نأسف، لا يمكننا استعادة بضاعة الطلب ${o}.` },
    uk: {
      subject: (n) => `У поверненні ${n} відмовлено`,
      intro: (o) => `На жаль, ми не можемо прийняти товар із замовлення ${o} назад.`,
    },
  },
  'return.cancelled': {
    en: {
      subject: (n) => `Return ${n} called off`,
      intro: (o) =>
        `Nothing of order ${o} comes back. Please do not send anything; you can ask again while the time for it lasts.`,
    },
    fa: {
      subject: (n) => `مرجوعی ${n} لغو شد`,
      intro: (o) => `چیزی از سفارش ${o} برنمی‌گردد. لطفاً چیزی نفرستید؛ تا پایان مهلت می‌توانید دوباره درخواست دهید.`,
    },
    ar: {
      subject: (n) => `أُلغي الإرجاع ${n}`,
      intro: (o) => `لن يعود شيء من الطلب ${o}. يرجى عدم إرسال أي شيء، ويمكنك الطلب مجددًا ضمن المهلة.`,
    },
    uk: {
      subject: (n) => `Повернення ${n} скасовано`,
      intro: (o) => `Із замовлення ${o} нічого не повертається. Нічого не надсилайте; поки триває строк, можна попросити знову.`,
    },
  },
  'return.received': {
    en: {
      subject: (n) => `Return ${n} has arrived`,
      intro: (o) => `The goods of order ${o} are here again. We settle what is yours next.`,
    },
    fa: { subject: (n) => `مرجوعی ${n} رسید`, intro: (o) => `کالای سفارش ${o} به ما رسید. گام بعدی تسویه با شماست.` },
    ar: { subject: (n) => `وصل الإرجاع ${n}`, intro: (o) => `عادت بضاعة الطلب ${o} إلينا، والخطوة التالية تسوية مستحقاتك.` },
    uk: {
      subject: (n) => `Повернення ${n} надійшло`,
      intro: (o) => `Товар із замовлення ${o} знову в нас. Далі розрахуємося з вами.`,
    },
  },
  'return.refunded': {
    en: {
      subject: (n) => `Money for return ${n}`,
      intro: (o) => `We have given back what you paid for the returned goods of order ${o}.`,
    },
    fa: { subject: (n) => `بازپرداخت مرجوعی ${n}`, intro: (o) => `مبلغ کالای مرجوعی سفارش ${o} را بازگرداندیم.` },
    ar: { subject: (n) => `مبلغ الإرجاع ${n}`, intro: (o) => `أعدنا إليك ما دفعته مقابل البضاعة المُعادة من الطلب ${o}.` },
    uk: {
      subject: (n) => `Кошти за повернення ${n}`,
      intro: (o) => `Ми повернули сплачене за повернений товар із замовлення ${o}.`,
    },
  },
  'return.exchanged': {
    en: {
      subject: (n) => `Exchange for return ${n}`,
      intro: (o) => `Something else is on its way to you for the returned goods of order ${o}.`,
    },
    fa: { subject: (n) => `تعویض مرجوعی ${n}`, intro: (o) => `به‌جای کالای مرجوعی سفارش ${o} کالای دیگری برایتان می‌فرستیم.` },
    ar: { subject: (n) => `استبدال الإرجاع ${n}`, intro: (o) => `سنرسل إليك بديلًا عن البضاعة المُعادة من الطلب ${o}.` },
    uk: {
      subject: (n) => `Обмін за поверненням ${n}`,
      intro: (o) => `Замість поверненого товару із замовлення ${o} ми надсилаємо інший.`,
    },
  },
}

/** The mail that tells a customer of a step of their return; right-to-left where the language is. */
export function returnMail(name: string, payload: Step, shopUrl: string): Mail {
  const locale = isLocale(payload.locale) ? payload.locale : 'en'
  const texts = TEXTS[name]?.[locale]
  const subject = texts?.subject(payload.return_number) ?? payload.return_number
  const intro = texts?.intro(payload.number) ?? ''
  const words = WORDS[locale]
  const link = `${shopUrl}/${locale}/orders/${payload.number}?access=${payload.access_token}`
  const reason = payload.reason && name !== 'return.exchanged' ? `${words.reason}: ${payload.reason}` : ''
  const amount = payload.refunded ? `${words.total}: ${formatMoney(payload.refunded, locale)}` : ''
  const lines = payload.return_lines.map((line) => `${line.name} × ${formatNumber(line.quantity, locale)}`)
  const extras = [amount, reason].filter(Boolean)
  const html = letter(
    locale,
    subject,
    `<p style="line-height:1.6">${escapeHtml(intro)}</p><ul style="line-height:1.7;padding-inline-start:20px">${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('')}</ul>
${extras.map((text) => `<p>${escapeHtml(text)}</p>`).join('')}${button(link, words.look)}`,
  )
  return { recipient: payload.email, locale, subject, html, body: [subject, '', intro, ...lines, '', ...extras, link].join('\n') }
}
