import { type FormEvent, useEffect, useRef, useState } from 'react'

/**
 * Has an order wait for a bill that is on its way: the shopper orders at what is shown, and a bill that came later, of a cart
 * that is no more, would lead away from the thanks. `onSubmit` belongs to the form, `button` to what places the order.
 */
export function useBillFirst(isOnItsWay: boolean) {
  const button = useRef<HTMLButtonElement>(null)
  const [waiting, setWaiting] = useState(false)
  useEffect(() => {
    if (!waiting || isOnItsWay) return
    setWaiting(false)
    // What the bill forbids meanwhile is not ordered.
    if (button.current && !button.current.disabled) button.current.form?.requestSubmit(button.current)
  }, [waiting, isOnItsWay])
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    if (!isOnItsWay || (event.nativeEvent as SubmitEvent).submitter !== button.current) return
    event.preventDefault()
    setWaiting(true)
  }
  return { button, waiting, onSubmit }
}
