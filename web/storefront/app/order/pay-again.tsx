import { Form, useNavigation } from 'react-router'
import type { Money, PaymentMethod } from '../api/types.ts'
import { PaymentChoice } from '../checkout/payment-choice.tsx'
import { Money as MoneyText } from '../components/money.tsx'
import { Notice } from '../components/notice.tsx'
import { useLanguage } from '../i18n/language.tsx'

/** Paying for an order whose payment failed or was never made; `payKey` makes a repeated try the same try. */
export function PayAgain({
  methods,
  failed,
  due,
  payKey,
  error,
}: {
  methods: PaymentMethod[]
  failed: boolean
  /** What is owed, where it is not the whole order. */
  due?: Money | undefined
  payKey: string
  error?: string | undefined
}) {
  const { m } = useLanguage()
  const waiting = useNavigation().formData?.get('intent') === 'pay'
  return (
    <section aria-labelledby="pay" className="mb-10 rounded-2xl bg-sand p-6">
      {failed && (
        <div className="mb-5">
          <Notice tone="danger">{m.order.paymentFailed}</Notice>
        </div>
      )}
      <h2 id="pay" className="display mb-4 text-2xl">
        {due ? m.order.payRest : m.order.payAgain}
      </h2>
      {due && (
        <p className="mb-4">
          {m.order.payRestText} <MoneyText value={due} className="font-semibold" />
        </p>
      )}
      <Form method="post">
        <input type="hidden" name="pay_key" value={payKey} />
        <PaymentChoice
          methods={methods}
          chosen={methods.find(({ code }) => code === 'demo')?.code ?? methods[0]?.code ?? ''}
          error={error}
        />
        <button type="submit" name="intent" value="pay" disabled={waiting} className="button button-primary mt-5">
          {m.order.pay}
        </button>
      </Form>
    </section>
  )
}
