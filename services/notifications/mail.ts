import type { EventPayloads } from '#contracts/events.ts'
import { direction, formatDay, formatMoney, formatNumber, isLocale, type Locale } from '#lib/locale.ts'
import { changeTexts, type OrderChange } from '#lib/order-changes.ts'
import { slotText } from '#lib/slot-text.ts'
import { MAILS, WORDS } from './texts.ts'

/** A mail ready to be sent. */
export interface Mail {
  recipient: string
  locale: Locale
  subject: string
  html: string
  body: string
  /** Files that go with it: their names, and where the storage keeps them. */
  attachments?: { name: string; file: string }[]
  /** Holds what opens an account: wiped once it has gone. */
  is_secret?: boolean
}

// Once it has come, or will not come, nobody asks when it was wanted.
const WANTED = new Set(['order.placed', 'order.edited', 'order.shipped'])

type Placed = EventPayloads['order.placed']

/** The mail that tells a customer what happened to an order; right-to-left where the language is. */
export function orderMail(
  name: string,
  payload: EventPayloads['order.created'] &
    Partial<Omit<EventPayloads['order.edited'], keyof EventPayloads['order.created']>> &
    Partial<Pick<EventPayloads['order.refunded'], 'refunded'>>,
  shopUrl: string,
): Mail | undefined {
  const locale = isLocale(payload.locale) ? payload.locale : 'en'
  const texts = MAILS[name]?.[locale]
  if (!texts) return undefined
  const words = WORDS[locale]
  const page = `${shopUrl}/${locale}/orders/${payload.number}${name === 'order.shipped' ? '/track' : ''}`
  const link = payload.access_token ? `${page}?access=${payload.access_token}` : page
  const intro = texts.intro(payload.customer_name, payload.refunded ? formatMoney(payload.refunded, locale) : '')
  const lines = payload.lines ?? []
  const total = formatMoney(payload.total, locale)
  const reason = payload.reason ? `${words.reason}: ${payload.reason}` : ''
  const wanted = payload.delivery_slot && WANTED.has(name) ? `${words.wanted}: ${slotText(payload.delivery_slot, locale)}` : ''
  const changes = payload.changes
    ? changeTexts(payload.changes as OrderChange[], { from: payload.total_before ?? payload.total, to: payload.total }, locale)
    : []
  const table = lines
    .map(
      (line) =>
        `<tr><td style="padding:8px 0">${escapeHtml(line.name)} <span style="color:#777">× ${formatNumber(line.quantity, locale)}</span>${lateHtml(line, locale)}</td><td style="text-align:end;white-space:nowrap">${escapeHtml(formatMoney(line.total, locale))}</td></tr>`,
    )
    .join('')
  const html = letter(
    locale,
    texts.subject(payload.number),
    `<p style="line-height:1.6">${escapeHtml(intro)}</p>${listHtml(changes)}${reason ? `<p>${escapeHtml(reason)}</p>` : ''}${wanted ? `<p><strong>${escapeHtml(wanted)}</strong></p>` : ''}
<table role="presentation" width="100%" style="border-top:1px solid #eee;margin-top:16px">${table}<tr><td style="padding:12px 0;font-weight:700">${words.total}</td><td style="text-align:end;font-weight:700">${escapeHtml(total)}</td></tr></table>
${button(link, words.look)}`,
  )
  const body = [
    texts.subject(payload.number),
    '',
    intro,
    ...changes,
    reason,
    ...(wanted ? [wanted] : []),
    '',
    ...lines.map((line) =>
      [`${line.name} × ${formatNumber(line.quantity, locale)}  ${formatMoney(line.total, locale)}`, lateOf(line, locale)]
        .filter(Boolean)
        .join('\n  '),
    ),
    `${words.total}: ${total}`,
    '',
    link,
  ].join('\n')
  return { recipient: payload.email, locale, subject: texts.subject(payload.number), html, body }
}

/** Where the sign of the shop comes in a letter; it is put in when the letter is kept (dress-mails.ts). */
export const HEAD = '<!-- head -->'
/** Where its closing words come. */
export const FOOT = '<!-- foot -->'

/** The sheet every letter is written on: its heading and what follows (HTML); right-to-left where the language is. */
export function letter(locale: Locale, heading: string, content: string): string {
  return `<!doctype html><html lang="${locale}" dir="${direction(locale)}"><body style="margin:0;background:#f6f1e7;font-family:Vazirmatn,Inter,system-ui,sans-serif;color:#1d2327">
<table role="presentation" width="100%"><tr><td align="center" style="padding:32px 16px"><table role="presentation" width="560" style="max-width:100%;background:#fff;border-radius:16px;padding:32px">
<tr><td>${HEAD}<h1 style="font-size:22px;margin:0 0 12px">${escapeHtml(heading)}</h1>${content}${FOOT}</td></tr></table></td></tr></table></body></html>`
}

/** The one thing a letter asks to be done. */
export function button(url: string, text: string): string {
  return `<p style="margin-top:24px"><a href="${escapeHtml(url)}" style="background:#0f5c5c;color:#fff;padding:12px 22px;border-radius:10px;text-decoration:none;display:inline-block">${escapeHtml(text)}</a></p>`
}

function listHtml(texts: readonly string[]): string {
  if (texts.length === 0) return ''
  return `<ul style="line-height:1.7;padding-inline-start:20px">${texts.map((text) => `<li>${escapeHtml(text)}</li>`).join('')}</ul>`
}

// Which pieces of a line are still to come, and when (CAT-45).
function lateOf(line: Placed['lines'][number], locale: Locale): string {
  if (!line.backordered) return ''
  const count = formatNumber(line.backordered, locale)
  return line.restock_date ? WORDS[locale].late(count, formatDay(line.restock_date, locale)) : WORDS[locale].lateUnknown(count)
}

function lateHtml(line: Placed['lines'][number], locale: Locale): string {
  const text = lateOf(line, locale)
  return text ? `<br><span style="color:#8a5a00;font-size:13px">${escapeHtml(text)}</span>` : ''
}

/** A text that HTML takes as it is. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
