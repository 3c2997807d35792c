import type { DescribedInvoice } from '#contracts/invoices.ts'
import type { Locale } from '#lib/locale.ts'
import type { Context } from '#platform/operation/context.ts'
import type { StoredEvent } from '#platform/service.ts'
import { keepMails } from './keep-messages.ts'
import { button, escapeHtml, letter, type Mail } from './mail.ts'

type Says = Record<DescribedInvoice['kind'], (number: string) => string>

const WORDS: Record<Locale, { subject: Says; intro: (name: string, order: string) => string; look: string }> = {
  en: {
    subject: { invoice: (n) => `Invoice ${n}`, credit_note: (n) => `Credit note ${n}` },
    intro: (name, order) => `${name}, the document for your order ${order} is attached as a PDF.`,
    look: 'Look at your order',
  },
  fa: {
    subject: { invoice: (n) => `فاکتور ${n}`, credit_note: (n) => `یادداشت بستانکار ${n}` },
    intro: (name, order) => `${name} عزیز، سند سفارش ${order} به‌صورت PDF پیوست شده است.`,
    look: 'دیدن سفارش',
  },
  ar: {
    subject: { invoice: (n) => `الفاتورة ${n}`, credit_note: (n) => `إشعار دائن ${n}` },
    intro: (name, order) => `${name}، تجد مستند طلبك ${order} مرفقًا بصيغة PDF.`,
    look: 'عرض الطلب',
  },
  uk: {
    subject: { invoice: (n) => `Рахунок-фактура ${n}`, credit_note: (n) => `Кредит-нота ${n}` },
    intro: (name, order) => `${name}, документ до замовлення ${order} додано у форматі PDF.`,
    look: 'Переглянути замовлення',
  },
}

/** Writes to customers whose invoice or credit note is made, with its PDF (ORD-12). */
export async function mailInvoices(ctx: Context, events: StoredEvent[]): Promise<void> {
  for (const event of events) {
    const { invoice } = await ctx.call('orders.describeInvoice', { id: event.aggregate_id })
    if (invoice) await keepMails(ctx, [{ ...invoiceMail(invoice, ctx.runtime.config.publicUrl), event_id: event.id }])
  }
}

/** The letter that carries an invoice or a credit note; right-to-left where the language is. */
export function invoiceMail(invoice: DescribedInvoice, shopUrl: string): Mail {
  const { locale, number, order_number: order } = invoice
  const words = WORDS[locale]
  const subject = words.subject[invoice.kind](number)
  const intro = words.intro(invoice.name, order)
  const link = `${shopUrl}/${locale}/orders/${order}?access=${invoice.access_token}`
  const html = letter(locale, subject, `<p style="line-height:1.6">${escapeHtml(intro)}</p>${button(link, words.look)}`)
  const body = [subject, '', intro, '', link].join('\n')
  return { recipient: invoice.email, locale, subject, html, body, attachments: [{ name: `${number}.pdf`, file: invoice.file }] }
}
