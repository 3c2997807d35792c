import { SmsRefused, type SmsSender } from './sender.ts'

const TIMEOUT_MS = 15_000

/** An account of Twilio. */
export interface TwilioAccount {
  account_sid: string
  auth_token: string
  /** A number of ours in E.164, a name of letters, or a messaging service (`MG…`). */
  sender: string
}

interface Said {
  sid?: string
  code?: number
  message?: string
}

/** Sends by Twilio's Messages resource. https://www.twilio.com/docs/messaging/api/message-resource#create-a-message-resource */
export function twilioSender(address: string, account: TwilioAccount): SmsSender {
  return {
    async send({ to, text }) {
      const from = account.sender.startsWith('MG') ? { MessagingServiceSid: account.sender } : { From: account.sender }
      const answer = await fetch(`${address}/2010-04-01/Accounts/${encodeURIComponent(account.account_sid)}/Messages.json`, {
        method: 'POST',
        headers: {
          authorization: `Basic ${Buffer.from(`${account.account_sid}:${account.auth_token}`).toString('base64')}`,
        },
        body: new URLSearchParams({ To: to, ...from, Body: text }),
        redirect: 'error',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      }).catch(unanswered)
      const said = readSaid(await answer.text())
      if (answer.ok && said.sid) return said.sid
      const reason = `Twilio answers ${answer.status}${said.code ? ` (${said.code})` : ''}: ${said.message ?? 'nothing more'}`
      // Too many at once, or a fault of theirs: another time it may be taken.
      if (answer.status === 429 || answer.status >= 500) throw new Error(reason)
      throw new SmsRefused(reason)
    },
  }
}

// Who never heard of a message can be asked again; who may have sent it must not, for Twilio knows no repeated requests.
function unanswered(error: Error): never {
  const code = (error.cause as { code?: string } | undefined)?.code ?? error.name
  if (['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'].includes(code)) throw new Error(`Twilio cannot be reached (${code}).`)
  throw new SmsRefused(`Twilio did not answer (${code}); whether the message went out is not known.`)
}

function readSaid(text: string): Said {
  try {
    return JSON.parse(text) as Said
  } catch (cause) {
    // A gateway on the way may answer in HTML; its status says enough.
    if (cause instanceof SyntaxError) return {}
    throw cause
  }
}
