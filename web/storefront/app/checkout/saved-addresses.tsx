import { useId } from 'react'
import { between } from '#lib/locale.ts'
import type { OwnAddress } from '../api/types.ts'
import { useLanguage } from '../i18n/language.tsx'

/** The choice of an address of one's own book; the button fills it in, with scripts or without. */
export function SavedAddresses({ addresses, chosen }: { addresses: readonly OwnAddress[]; chosen: string }) {
  const { locale, m } = useLanguage()
  const id = useId()
  if (addresses.length === 0) return null
  return (
    <div className="mb-6 flex flex-wrap items-end gap-3">
      <div className="min-w-0 grow">
        <label htmlFor={id} className="mb-1.5 block text-sm font-medium">
          {m.mine.saved}
        </label>
        <select id={id} name="saved_address" defaultValue={chosen} className="field">
          {addresses.map((address) => (
            <option key={address.id} value={address.id}>
              {[address.label, address.line1, address.city].filter(Boolean).join(between(locale))}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" name="intent" value="use_address" formNoValidate className="button button-quiet max-sm:w-full">
        {m.mine.use}
      </button>
    </div>
  )
}

/** Whether the address goes into one's own book. */
export function SaveAddress({ checked }: { checked: boolean }) {
  const { m } = useLanguage()
  return (
    <label className="flex min-h-11 items-center gap-3 text-sm sm:col-span-6">
      <input type="checkbox" name="save_address" value="yes" defaultChecked={checked} className="size-5 shrink-0" />
      {m.mine.saveThis}
    </label>
  )
}
