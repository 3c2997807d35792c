import { fallbackChain, type Locale, type Translations } from '#lib/locale.ts'
import type { Context } from '#platform/operation/context.ts'
import { shopOf } from '#platform/shop.ts'
import { escapeHtml, FOOT, HEAD, type Mail } from './mail.ts'

/** Puts the shop's sign above what is written in letters and its closing words below, each in the language of the letter. */
export async function dressMails<T extends Mail>(ctx: Context, mails: readonly T[]): Promise<T[]> {
  if (mails.length === 0) return []
  const shop = await shopOf(ctx)
  const names = await ctx.setting<Translations<string>>('store_name')
  const footers = await ctx.setting<Translations<string>>('mail_footer')
  const logo = await ctx.setting<{ url: string } | null>('store_logo')
  const said = (texts: Translations<string>, locale: Locale) =>
    fallbackChain(locale, shop.default_locale)
      .map((language) => texts[language]?.trim())
      .find(Boolean) ?? ''
  return mails.map((mail) => {
    const name = escapeHtml(said(names, mail.locale) || shop.name)
    const footer = said(footers, mail.locale)
    const sign = logo
      ? `<img src="${escapeHtml(new URL(logo.url, ctx.runtime.config.publicUrl).href)}" alt="${name}" height="36" style="height:36px;width:auto;border:0">`
      : `<strong style="font-size:18px;color:#0f5c5c">${name}</strong>`
    return {
      ...mail,
      html: mail.html
        .replace(HEAD, () => `<p style="margin:0 0 20px">${sign}</p>`)
        .replace(FOOT, () => (footer ? `<p style="${SMALL}">${escapeHtml(footer).replaceAll('\n', '<br>')}</p>` : '')),
      body: footer ? `${mail.body}\n\n${footer}` : mail.body,
    }
  })
}

const SMALL = 'margin:28px 0 0;padding-top:16px;border-top:1px solid #eee;color:#6b6b6b;font-size:13px;line-height:1.6'
