import type { Input } from '#sdk'

const OPTIONAL = ['label', 'first_name', 'last_name', 'line2', 'state', 'postal_code', 'phone'] as const

/** What a form says of an address, as the API reads it. */
export function addressOfForm(form: FormData): Omit<Input<'address.update'>, 'id'> {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const optional = Object.fromEntries(OPTIONAL.flatMap((name) => (text(name) ? [[name, text(name)]] : [])))
  return { ...optional, line1: text('line1'), city: text('city'), country: text('country') }
}
