import Type from 'typebox'
import { Id, LocaleCode, Nullable, OneOf, Time } from '#contracts/shapes.ts'
import type { Locale } from '#lib/locale.ts'
import { internal } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { applicationZone, shopOf } from '#platform/shop.ts'
import { keepMails, keepShortMessages } from '../keep-messages.ts'
import { button, escapeHtml, letter, type Mail } from '../mail.ts'
import { signInTexts } from './sign-in-texts.ts'
import { CODES, LETTERS, type LetterTexts } from './texts.ts'

const CODE_KINDS = ['sign_in_code', 'phone_code'] as const
const KINDS = [...CODE_KINDS, 'verify_email', 'reset_password', 'password_changed', 'data_ready', 'new_country'] as const
const SignIn = Type.Object(
  { country: Type.String({ pattern: '^[A-Z]{2}$' }), device: Type.String(), ip: Type.String(), at: Time },
  { additionalProperties: false },
)

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
      sign_in: Type.Optional(SignIn),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({ kept: Type.Boolean() }),
  async run(ctx, input) {
    const { kind, locale, id, recipient, name } = input
    const shop = await shopOf(ctx)
    const keepShort = (body: string, isSecret: boolean) =>
      keepShortMessages(ctx, [{ event_id: id, recipient, locale, body, is_secret: isSecret }])
    const keepLetter = (texts: LetterTexts) => {
      const url = `${ctx.runtime.config.publicUrl}${input.path ?? `/${locale}`}`
      const mail = accountLetter(texts, { recipient, locale, name, url })
      return keepMails(ctx, [{ ...mail, event_id: id, is_secret: input.path?.includes('token=') ?? false }])
    }
    if (kind === 'sign_in_code' || kind === 'phone_code') await keepShort(CODES[kind][locale](input.code ?? '', shop.name), true)
    else if (kind !== 'new_country') await keepLetter(LETTERS[kind][locale])
    else if (input.sign_in) {
      const told = signInTexts(locale, input.sign_in, await applicationZone(ctx))
      await (input.channel === 'sms' ? keepShort(told.short(shop.name), false) : keepLetter(told.letter))
    }
    return { kept: true }
  },
})

/** The letter about an account; right-to-left where the language is. */
export function accountLetter(texts: LetterTexts, to: { recipient: string; locale: Locale; name: string; url: string }): Mail {
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
