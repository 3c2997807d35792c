import Type from 'typebox'
import type { AccountMessage } from '#contracts/account-messages.ts'
import { Id, LocaleCode, Nullable, OneOf } from '#contracts/shapes.ts'
import type { Locale } from '#lib/locale.ts'
import { internal } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { shopOf } from '#platform/shop.ts'
import { keepMails, keepShortMessages } from '../keep-messages.ts'
import { button, escapeHtml, letter, type Mail } from '../mail.ts'
import { CODES, LETTERS } from './texts.ts'

const KINDS = ['verify_email', 'reset_password', 'password_changed', 'sign_in_code', 'phone_code', 'data_ready'] as const

/** Writes to an account's owner about the account, once for each id; what opens the account is wiped once it has gone. */
export const tellAccount = operation('message.tell_account', {
  access: internal,
  input: Type.Object(
    {
      id: Id,
      kind: OneOf(KINDS),
      channel: OneOf(['email', 'sms']),
      recipient: Type.String({ maxLength: 254 }),
      locale: LocaleCode,
      name: Type.String({ maxLength: 200 }),
      path: Nullable(Type.String({ maxLength: 1_000 })),
      code: Nullable(Type.String({ maxLength: 12 })),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({ kept: Type.Boolean() }),
  async run(ctx, input) {
    const { kind, locale, id } = input
    if (kind === 'sign_in_code' || kind === 'phone_code') {
      const shop = await shopOf(ctx)
      const body = CODES[kind][locale](input.code ?? '', shop.name)
      await keepShortMessages(ctx, [{ event_id: id, recipient: input.recipient, locale, body, is_secret: true }])
    } else {
      const url = `${ctx.runtime.config.publicUrl}${input.path ?? `/${locale}`}`
      const mail = accountLetter(kind, { recipient: input.recipient, locale, name: input.name, url })
      await keepMails(ctx, [{ ...mail, event_id: id, is_secret: input.path?.includes('token=') ?? false }])
    }
    return { kept: true }
  },
})

/** The letter about an account; right-to-left where the language is. */
export function accountLetter(
  kind: Exclude<AccountMessage['kind'], 'sign_in_code' | 'phone_code'>,
  to: { recipient: string; locale: Locale; name: string; url: string },
): Mail {
  const texts = LETTERS[kind][to.locale]
  const intro = texts.intro(to.name)
  const html = letter(
    to.locale,
    texts.subject,
    `<p style="line-height:1.6">${escapeHtml(intro)}</p>
${button(to.url, texts.action)}
<p style="margin-top:28px;font-size:13px;color:#666;line-height:1.6">${texts.note}</p>`,
  )
  const body = [texts.subject, '', intro, '', `${texts.action}: ${to.url}`, '', texts.note].join('\n')
  return { recipient: to.recipient, locale: to.locale, subject: texts.subject, html, body }
}
