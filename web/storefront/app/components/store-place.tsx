import type { Store } from '../api/types.ts'
import { OpenNow, WeekHours } from './opening.tsx'

/** The store one shops in: where it is, how it is reached, when it is open; nothing where it says none of that. */
export function StorePlace({ branch, named }: { branch: Store['branch']; named: boolean }) {
  const { address, phone, email, opening_hours } = branch
  if (!named && !address && !phone && !email && opening_hours.length === 0) return null
  return (
    <div className="mt-4 space-y-1.5 border-t border-line pt-4 text-muted first:mt-0 first:border-t-0 first:pt-0">
      <p className="font-medium text-ink">
        <bdi>{branch.name}</bdi>
      </p>
      {address && (
        <p>
          <bdi>{[address.line1, address.city].join(', ')}</bdi>
        </p>
      )}
      {phone && (
        <a href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`} className="link block w-fit py-1 hover:text-ink">
          <bdi dir="ltr">{phone}</bdi>
        </a>
      )}
      {email && (
        <a href={`mailto:${email}`} className="link block w-fit py-1 hover:text-ink">
          <bdi>{email}</bdi>
        </a>
      )}
      <OpenNow branch={branch} />
      <WeekHours branch={branch} />
    </div>
  )
}
