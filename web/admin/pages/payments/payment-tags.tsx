import type { Payment, Refund } from '../../api/payments.ts'
import { Tone, type ToneName } from '../../components/tone.tsx'
import { usePreferences } from '../../i18n/preferences.tsx'
import { refusalText } from '../../i18n/refusals.ts'

const TONES: Record<Payment['status'], ToneName> = {
  pending: 'wait',
  authorized: 'busy',
  succeeded: 'good',
  failed: 'bad',
  voided: 'quiet',
  refunded: 'quiet',
}

const REFUND_TONES: Record<Refund['status'], ToneName> = { asked: 'wait', done: 'good', failed: 'bad' }

/** What became of a payment, as a coloured tag. */
export function TransactionTag({ payment }: { payment: Payment }) {
  const { t } = usePreferences()
  const isPart = payment.status === 'succeeded' && payment.refunded.amount > 0
  return (
    <Tone tone={isPart ? 'quiet' : TONES[payment.status]} outlined>
      {t(isPart ? 'transactionStatus.partial' : `transactionStatus.${payment.status}`)}
    </Tone>
  )
}

/** How far a refund is, as a coloured tag. */
export function RefundTag({ refund }: { refund: Refund }) {
  const { t } = usePreferences()
  return (
    <Tone tone={REFUND_TONES[refund.status]} outlined>
      {t(`refundStatus.${refund.status}`)}
    </Tone>
  )
}

/** By what was paid: the method's gateway, and of a card what is known. */
export function PaidBy({ payment }: { payment: Payment }) {
  const { t } = usePreferences()
  return (
    <>
      {t(`gateway.${payment.gateway as 'stripe'}`)}
      {payment.card_last4 && (
        <span className="muted unbroken" style={{ marginInlineStart: 8 }}>
          <bdi dir="ltr" style={{ textTransform: 'capitalize' }}>
            {payment.card_brand} •••• {payment.card_last4}
          </bdi>
        </span>
      )}
    </>
  )
}

/** Why something did not work out, in the user's language. */
export function Why({ code }: { code: string }) {
  const { locale } = usePreferences()
  return <bdi>{refusalText(locale, code, code.replaceAll('_', ' '))}</bdi>
}
