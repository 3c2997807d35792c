import { latinDigits } from '#lib/digits.ts'
import { CATALOGUES } from '../i18n/catalogues.server.ts'
import type { Session } from '../session/session.server.ts'
import { attempt } from './attempt.server.ts'
import { phoneAndCode } from './digits.ts'
import type { SettingsResult } from './settings-section.tsx'

/** Does what one of the forms of the page of one's details asks for, and says what came of it. */
export async function changeSettings(session: Session, form: FormData): Promise<SettingsResult & { status: number }> {
  const { api, locale } = session
  const { account, checkout } = CATALOGUES[locale]
  const intent = String(form.get('intent') ?? '')
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const secret = form.get('current_password')
  const proof = secret === null ? {} : { current_password: String(secret) }
  const { phone, code } = phoneAndCode(form)
  const wrong = (errors: Record<string, string>, more: Partial<SettingsResult> = {}) => ({
    intent,
    done: undefined,
    refusal: undefined,
    errors,
    status: 422,
    ...more,
  })
  const run = async (work: () => Promise<unknown>, done: string, more: Partial<SettingsResult> = {}) => {
    const { status, refusal, errors } = await attempt(work)
    return { intent, done: status === 200 ? done : undefined, refusal, errors, status, ...more }
  }
  switch (intent) {
    case 'name':
      return run(
        () =>
          api.updateMe({
            first_name: text('first_name'),
            last_name: text('last_name'),
            birthday: latinDigits(text('birthday')).replaceAll('/', '-') || null,
          }),
        account.saved,
      )
    case 'avatar': {
      const file = form.get('file')
      if (!(file instanceof File) || file.size === 0) return wrong({ file: CATALOGUES[locale].mine.noPicture })
      return run(() => api.setAvatar(file), account.saved)
    }
    case 'no_avatar':
      return run(() => api.removeAvatar(), account.saved)
    case 'tax': {
      const [country, code] = [text('tax_country'), text('tax_code')]
      return run(() => api.updateMe({ tax_code: country && code ? { country, code } : null }), account.saved)
    }
    case 'consents':
      return run(() => api.updateMe({ wants_email: form.has('wants_email'), wants_sms: form.has('wants_sms') }), account.saved)
    case 'verify_email':
      return run(() => api.sendVerification(), account.verificationSent)
    case 'email': {
      const email = text('email')
      if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) return wrong({ email: checkout.badEmail })
      return run(() => api.changeEmail({ email, ...proof }), account.emailSent(email))
    }
    case 'phone': {
      if (!phone) return wrong({ phone: account.badPhone })
      const sent = await run(() => api.requestPhoneCode(phone), account.codeSent(phone))
      return sent.done === undefined ? sent : { ...sent, phone }
    }
    case 'phone_code':
      if (!phone || !code) return wrong({ code: account.badCode }, { phone })
      return run(() => api.verifyPhone({ phone, code }), account.saved, { phone })
    case 'data':
      return run(() => api.askData(), CATALOGUES[locale].mine.dataAsked)
    case 'leave':
      return run(() => api.deleteAccount(proof), CATALOGUES[locale].mine.left)
    default:
      return run(() => api.changePassword({ password: String(form.get('password') ?? ''), ...proof }), account.passwordChanged)
  }
}
