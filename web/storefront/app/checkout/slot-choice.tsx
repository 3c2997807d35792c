import { useId } from 'react'
import { between } from '#lib/locale.ts'
import { timesText, weekdayText } from '#lib/slot-text.ts'
import type { Bill, CheckoutOptions } from '../api/types.ts'
import { useLanguage } from '../i18n/language.tsx'

type Props = {
  slots: Bill['slots']
  method: CheckoutOptions['delivery_methods'][number] | undefined
  chosen: string
  error?: string | undefined
}

// From so few places on it is said how many are left.
const FEW = 3

/** When the goods are brought or fetched, by day; nothing where the delivery asks for no time. */
export function SlotChoice({ slots, method, chosen, error }: Props) {
  const { locale, m } = useLanguage()
  const id = useId()
  if (!method?.has_slots) return null
  if (slots.length === 0)
    return (
      <p role="status" className="mt-6 font-medium">
        {m.checkout.noSlots}
      </p>
    )
  const days = [...new Set(slots.map((slot) => slot.date))]
  return (
    <div className="mt-6">
      <label htmlFor={id} className="mb-1.5 block text-sm font-medium">
        {method.kind === 'pickup' ? m.checkout.slotPickup : m.checkout.slot}
      </label>
      <select
        id={id}
        name="delivery_slot"
        defaultValue={slots.some((slot) => `${slot.window_id} ${slot.date}` === chosen) ? chosen : ''}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-hint ${id}-error` : `${id}-hint`}
        className="field"
      >
        <option value="">{m.checkout.chooseSlot}</option>
        {days.map((day) => (
          <optgroup key={day} label={weekdayText(day, locale)} suppressHydrationWarning>
            {slots
              .filter((slot) => slot.date === day)
              .map((slot) => (
                <option key={slot.window_id} value={`${slot.window_id} ${day}`} suppressHydrationWarning>
                  {`${timesText(slot, locale)}${slot.left <= FEW ? between(locale) + m.checkout.left(slot.left) : ''}`}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
      <p id={`${id}-hint`} className="mt-1.5 text-sm text-muted">
        {m.checkout.slotHint}
      </p>
      {error && (
        <p id={`${id}-error`} className="mt-1.5 text-sm font-medium text-danger">
          {error}
        </p>
      )}
    </div>
  )
}
