import { Form } from 'react-router'
import { Icon } from '../components/icon.tsx'
import { useLanguage } from '../i18n/language.tsx'

/** Calling an order off, behind a second step so that it does not happen by a slip. */
export function CancelOrder() {
  const { m } = useLanguage()
  return (
    <details className="group mt-12 rounded-card border border-line">
      <summary className="flex items-center justify-between px-5 py-3.5 font-medium">
        {m.order.cancel}
        <Icon name="down" className="size-4 transition-transform group-open:rotate-180" />
      </summary>
      <Form method="post" className="space-y-4 px-5 pb-5">
        <p className="text-muted">{m.order.cancelText}</p>
        <label className="block">
          <span className="mb-1.5 block text-sm font-medium">
            {m.order.cancelReason} <span className="font-normal text-muted">({m.checkout.optional})</span>
          </span>
          <input name="reason" maxLength={300} className="field" />
        </label>
        <button type="submit" name="intent" value="cancel" className="button button-quiet text-danger">
          {m.order.cancelConfirm}
        </button>
      </Form>
    </details>
  )
}
