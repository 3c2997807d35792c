import type { EventPayloads } from '#contracts/events.ts'
import { isLocale, type Locale } from '#lib/locale.ts'
import type { Context } from '#platform/operation/context.ts'
import type { StoredEvent } from '#platform/service.ts'
import { keepMails } from './keep-messages.ts'
import { button, escapeHtml, letter, type Mail } from './mail.ts'

interface Texts {
  subject: (name: string) => string
  intro: (name: string) => string
  look: string
  why: string
  stop: string
}

const TEXTS: Record<Locale, Texts> = {
  en: {
    subject: (name) => `Back in stock: ${name}`,
    intro: (name) => `${name} can be had again. You are among the first to hear of it; pieces are not kept for anyone.`,
    look: 'Look at it',
    why: 'You asked to be told once; this was it.',
    stop: 'Tell me of nothing else',
  },
  fa: {
    subject: (name) => `دوباره موجود شد: ${name}`,
    intro: (name) => `«${name}» دوباره موجود شد. شما از نخستین کسانی هستید که باخبر می‌شوید؛ کالا برای کسی نگه داشته نمی‌شود.`,
    look: 'دیدن محصول',
    why: 'خواسته بودید یک بار خبرتان کنیم؛ این همان پیام است.',
    stop: 'دیگر خبرم نکنید',
  },
  ar: {
    subject: (name) => `عاد إلى المخزون: ${name}`,
    intro: (name) => `عاد «${name}» إلى المخزون. أنت من أوائل من يعلمون بذلك، ولا نحجز القطع لأحد.`,
    look: 'عرض المنتج',
    why: 'طلبت أن نعلمك مرة واحدة، وهذه هي.',
    stop: 'لا تعلموني بشيء آخر',
  },
  uk: {
    subject: (name) => `Знову в наявності: ${name}`,
    intro: (name) => `${name} знову в наявності. Ви дізнаєтеся одними з перших; товар ні для кого не відкладено.`,
    look: 'Переглянути',
    why: 'Ви просили повідомити один раз — це той самий лист.',
    stop: 'Більше ні про що не повідомляти',
  },
}

/** Writes to those who waited for a variant that it is back, with a link by which they are told no more (CAT-46). */
export async function mailSubscribers(ctx: Context, events: StoredEvent[]): Promise<void> {
  await keepMails(
    ctx,
    events.map((event) => {
      const payload = event.payload as unknown as EventPayloads['stock_subscriber.told']
      return { ...stockMail(payload, ctx.runtime.config.publicUrl), event_id: event.id }
    }),
  )
}

/** The mail that tells someone of a variant that is back; right-to-left where the language is. */
export function stockMail(payload: EventPayloads['stock_subscriber.told'], shopUrl: string): Mail {
  const locale = isLocale(payload.locale) ? payload.locale : 'en'
  const texts = TEXTS[locale]
  const name = payload.choice ? `${payload.name} (${payload.choice})` : payload.name
  const link = `${shopUrl}/${locale}/p/${encodeURIComponent(payload.slug)}?variant=${payload.variant_id}`
  const stop = `${shopUrl}/${locale}/stock-alerts/stop?token=${payload.token}`
  const html = letter(
    locale,
    texts.subject(name),
    `<p style="line-height:1.6">${escapeHtml(texts.intro(name))}</p>
${button(link, texts.look)}
<p style="margin-top:28px;font-size:13px;color:#666;line-height:1.6">${texts.why}<br><a href="${escapeHtml(stop)}" style="color:#666">${texts.stop}</a></p>`,
  )
  const body = [texts.subject(name), '', texts.intro(name), '', link, '', `${texts.why} ${texts.stop}: ${stop}`].join('\n')
  return { recipient: payload.email, locale, subject: texts.subject(name), html, body }
}
