import { Form, useNavigation } from 'react-router'
import type { Order } from '../api/types.ts'
import { PaymentChoice } from '../checkout/payment-choice.tsx'
import { Money as MoneyText } from '../components/money.tsx'
import { Notice } from '../components/notice.tsx'
import { useLanguage } from '../i18n/language.tsx'
import { owesDifference } from './can-pay.ts'
import { TimeLeft } from './time-left.tsx'

type Props = { order: Order; payKey: string; error?: string | undefined }

/** Paying for an order whose payment failed or was never made, while what was ordered is kept; `payKey` makes a repeated try the same try. */
export function PayAgain({ order, payKey, error }: Props) {
  const { m } = useLanguage()
  const waiting = useNavigation().formData?.get('intent') === 'pay'
  const { payment, payment_choices: methods } = order
  const due = owesDifference(order) ? order.amount_due : undefined
  const there = methods.filter(({ available }) => available)
  const chosen = there.find(({ code }) => code === order.payment_method.code) ?? there[0]
  return (
    <section aria-labelledby="pay" className="mb-10 rounded-2xl bg-sand p-6">
      {order.payment_status === 'failed' && (
        <div className="mb-5">
          <Notice tone="danger" alert>
            {payment?.message ? m.paying.why(payment.message) : m.order.paymentFailed}
          </Notice>
        </div>
      )}
      <h2 id="pay" className="display text-2xl">
        {due ? m.order.payRest : m.order.payAgain}
      </h2>
      {due && (
        <p className="mt-3">
          {m.order.payRestText} <MoneyText value={due} className="font-semibold" />
        </p>
      )}
      {order.pay_until && <TimeLeft until={order.pay_until} />}
      {payment?.action && (
        <p className="mt-4">
          <a href={payment.action.url} className="link font-semibold">
            {m.order.continueBank}
          </a>
        </p>
      )}
      <Form method="post" className="mt-4">
        <input type="hidden" name="pay_key" value={payKey} />
        <PaymentChoice methods={methods} chosen={chosen?.code ?? ''} error={error} />
        <button
          type="submit"
          name="intent"
          value="pay"
          disabled={waiting || there.length === 0}
          className="button button-primary mt-5"
        >
          {m.order.pay}
        </button>
      </Form>
    </section>
  )
}
