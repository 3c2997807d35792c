import type { Shell } from '../shell.ts'
import { Icon } from './icon.tsx'

/** Who is signed in, small and round: their picture, else their initials, else the sign of a person. Its place is the same for all. */
export function Face({ me }: { me: Shell['me'] }) {
  if (!me || (!me.picture && !me.initials)) return <Icon name="user" />
  if (me.picture)
    return <img src={me.picture} alt="" width={32} height={32} className="size-8 shrink-0 rounded-full bg-sand object-cover" />
  return (
    <span
      aria-hidden="true"
      className="grid size-8 shrink-0 place-items-center rounded-full bg-teal-soft text-xs leading-none font-semibold text-teal"
    >
      {me.initials}
    </span>
  )
}
