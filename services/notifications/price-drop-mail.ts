import type { EventPayloads } from '#contracts/events.ts'
import { formatMoney, type Locale } from '#lib/locale.ts'
import { button, escapeHtml, letter, type Mail } from './mail.ts'

interface Words {
  subject: (name: string) => string
  intro: (name: string) => string
  was: string
  now: string
  look: string
  why: string
  end: string
}

const WORDS: Record<Locale, Words> = {
  en: {
    subject: (name) => `${name} is cheaper now`,
    intro: (name) => `The price of ${name} has fallen.`,
    was: 'Before',
    now: 'Now',
    look: 'See the product',
    why: 'You get this letter because you asked to be told when this product gets cheaper.',
    end: 'Do not tell me any more',
  },
  fa: {
    subject: (name) => `${name} ارزان‌تر شد`,
    intro: (name) => `قیمت ${name} پایین آمده است.`,
    was: 'پیش‌تر',
    now: 'اکنون',
    look: 'دیدن محصول',
    why: 'این نامه را می‌گیرید چون خواسته بودید ارزان شدن این محصول را به شما خبر دهیم.',
    end: 'دیگر خبرم نکنید',
  },
  ar: {
    subject: (name) => `انخفض سعر ${name}`,
    intro: (name) => `أصبح سعر ${name} أقل من ذي قبل.`,
    was: 'سابقًا',
    now: 'الآن',
    look: 'عرض المنتج',
    why: 'تصلك هذه الرسالة لأنك طلبت إعلامك عند انخفاض سعر هذا المنتج.',
    end: 'إيقاف هذه التنبيهات',
  },
  uk: {
    subject: (name) => `${name}: ціну знижено`,
    intro: (name) => `Ціна товару «${name}» знизилася.`,
    was: 'Було',
    now: 'Тепер',
    look: 'Переглянути товар',
    why: 'Ви отримали цей лист, бо просили повідомити, коли цей товар подешевшає.',
    end: 'Більше не повідомляти',
  },
}

/** What the letter says, and where its links lead. */
export interface PriceDrop {
  name: string
  drop: EventPayloads['product.price_dropped']['drops'][number]
  productUrl: string
  endUrl: string
}

/** The letter that tells a watcher that a product got cheaper; every one carries the link that ends the watch. */
export function priceDropMail(recipient: string, locale: Locale, { name, drop, productUrl, endUrl }: PriceDrop): Mail {
  const words = WORDS[locale]
  const [from, to] = [formatMoney(drop.from, locale), formatMoney(drop.to, locale)]
  const html = letter(
    locale,
    words.subject(name),
    `<p style="line-height:1.6">${escapeHtml(words.intro(name))}</p>
<p style="font-size:18px">${words.was}: <s style="color:#777">${escapeHtml(from)}</s> &nbsp; ${words.now}: <strong>${escapeHtml(to)}</strong></p>
${button(productUrl, words.look)}
<p style="margin-top:28px;font-size:13px;color:#666;line-height:1.6">${words.why}<br><a href="${escapeHtml(endUrl)}" style="color:#666">${words.end}</a></p>`,
  )
  const body = [
    words.subject(name),
    '',
    words.intro(name),
    `${words.was}: ${from}`,
    `${words.now}: ${to}`,
    '',
    productUrl,
    '',
    words.why,
    `${words.end}: ${endUrl}`,
  ].join('\n')
  return { recipient, locale, subject: words.subject(name), html, body }
}
