import type { DescribedReminder } from '#contracts/carts.ts'
import { formatMoney, formatNumber, type Locale } from '#lib/locale.ts'
import { fillReminder } from '#lib/reminder.ts'
import type { ShortMessage } from '../keep-messages.ts'
import { button, escapeHtml, letter, type Mail } from '../mail.ts'

const WORDS: Record<Locale, { back: string; note: string; stop: string }> = {
  en: {
    back: 'Back to my cart',
    note: 'Prices and stock are those of the day you look.',
    stop: 'Do not remind me any more',
  },
  fa: {
    back: 'بازگشت به سبد خرید',
    note: 'قیمت و موجودی همان است که هنگام دیدن سبد باشد.',
    stop: 'دیگر یادآوری نکنید',
  },
  ar: {
    back: 'العودة إلى سلتي',
    note: 'الأسعار والمخزون كما هي يوم فتحك للسلة.',
    stop: 'لا تذكّروني بعد الآن',
  },
  uk: {
    back: 'Повернутися до кошика',
    note: 'Ціни й наявність — на день, коли ви відкриєте кошик.',
    stop: 'Більше не нагадувати',
  },
}

/** The letter that asks somebody back to a cart, with what was left and the link that brings it back; right-to-left where the language is. */
export function reminderLetter(reminder: DescribedReminder, shop: string, shopUrl: string): Mail {
  const { locale, recipient, lines } = reminder
  const words = WORDS[locale]
  const facts = { name: reminder.name, shop }
  const subject = fillReminder(reminder.subject, locale, facts)
  const said = fillReminder(reminder.body, locale, facts)
  const link = linkOf(reminder, shopUrl)
  const stop = `${link}&stop=1`
  const table = lines
    .map(
      (line) =>
        `<tr><td style="padding:8px 0">${escapeHtml(line.name)} <span style="color:#777">× ${formatNumber(line.quantity, locale)}</span></td><td style="text-align:end;white-space:nowrap">${escapeHtml(formatMoney(line.total, locale))}</td></tr>`,
    )
    .join('')
  const html = letter(
    locale,
    subject,
    `${said
      .split('\n')
      .map((part) => `<p style="line-height:1.6;margin:0 0 8px">${escapeHtml(part)}</p>`)
      .join('')}
<table role="presentation" width="100%" style="border-top:1px solid #eee;margin-top:16px">${table}</table>
${button(link, words.back)}
<p style="margin-top:28px;font-size:13px;color:#666;line-height:1.6">${words.note}<br><a href="${escapeHtml(stop)}" style="color:#666">${words.stop}</a></p>`,
  )
  const body = [
    subject,
    '',
    said,
    '',
    ...lines.map((line) => `${line.name} × ${formatNumber(line.quantity, locale)}  ${formatMoney(line.total, locale)}`),
    '',
    link,
    '',
    words.note,
    `${words.stop}: ${stop}`,
  ].join('\n')
  return { recipient, locale, subject, html, body }
}

/** The same as a message by SMS: what is said, and the link. */
export function reminderMessage(reminder: DescribedReminder, shop: string, shopUrl: string): ShortMessage {
  const { locale, recipient } = reminder
  const said = fillReminder(reminder.body, locale, { name: reminder.name, shop }).trim()
  return { recipient, locale, body: `${said}\n${linkOf(reminder, shopUrl)}` }
}

function linkOf({ locale, token }: DescribedReminder, shopUrl: string): string {
  return `${shopUrl}/${locale}/cart/back?token=${encodeURIComponent(token)}`
}
