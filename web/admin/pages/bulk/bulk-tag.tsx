import type { BulkEdit } from '../../api/bulk.ts'
import { Tone } from '../../components/tone.tsx'
import { usePreferences } from '../../i18n/preferences.tsx'

const TONES = { queued: 'wait', running: 'busy', completed: 'good' } as const

/** The state of a bulk edit. */
export function BulkTag({ bulk }: { bulk: BulkEdit }) {
  const { t } = usePreferences()
  const status = bulk.status as keyof typeof TONES
  return <Tone tone={TONES[status]}>{t(`bulk.${status}`)}</Tone>
}
