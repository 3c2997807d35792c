import { Select } from 'antd'
import { usePreferences } from '../i18n/preferences.tsx'
import { DateField } from './date-field.tsx'
import { useClosed } from './use-closed.ts'

const STEP_MINUTES = 30
const DAY_MINUTES = 24 * 60

type Props = { value?: Date | null; onChange?: (moment: Date | null) => void; day: string; time: string }

/** A day of the language's calendar and a time of that day, in half hours; a new day begins at nine. */
export function MomentField({ value = null, onChange, day, time }: Props) {
  const { date } = usePreferences()
  const closed = useClosed()
  const minutes = value ? value.getHours() * 60 + value.getMinutes() : 9 * 60
  const steps = Array.from({ length: DAY_MINUTES / STEP_MINUTES }, (_, index) => index * STEP_MINUTES)
  const at = (from: Date, after: number) => {
    const moment = new Date(from)
    moment.setHours(Math.floor(after / 60), after % 60, 0, 0)
    return moment
  }
  const name = (after: number) => date(at(new Date(2024, 0, 1), after).toISOString(), 'time')
  return (
    <span className="moment">
      <DateField value={value} placeholder={day} onChange={(chosen) => onChange?.(chosen && at(chosen, minutes))} />
      <Select
        aria-label={time}
        disabled={closed || !value}
        value={value ? minutes : null}
        placeholder={time}
        onChange={(after: number) => value && onChange?.(at(value, after))}
        options={[...new Set([...steps, minutes])].sort((a, b) => a - b).map((after) => ({ value: after, label: name(after) }))}
      />
    </span>
  )
}
