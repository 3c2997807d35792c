import { type RefObject, useEffect, useRef } from 'react'
import { useSubmit } from 'react-router'

/**
 * Heeds what a shopper chose in a form before the scripts were there to hear it. The form says `autoComplete="off"`, or a browser
 * that goes back to the page would fill it in as it was left and pass for the shopper.
 */
export function useEarlyChoice(form: RefObject<HTMLFormElement | null>, heeded: () => boolean = () => true): void {
  const submit = useSubmit()
  const isFirst = useRef(true)
  useEffect(() => {
    const { current } = form
    if (isFirst.current && current && heeded() && [...current.elements].some(isChosen))
      void submit(current, { preventScrollReset: true })
    isFirst.current = false
  }, [form, heeded, submit])
}

function isChosen(element: Element): boolean {
  if (element instanceof HTMLInputElement) return element.type === 'checkbox' && element.checked !== element.defaultChecked
  if (!(element instanceof HTMLSelectElement)) return false
  const options = [...element.options]
  return element.value !== (options.find((option) => option.defaultSelected) ?? options[0])?.value
}
