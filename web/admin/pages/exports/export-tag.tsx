import type { Export } from '../../api/exchange.ts'
import { Tone } from '../../components/tone.tsx'
import { usePreferences } from '../../i18n/preferences.tsx'

const TONES = { queued: 'wait', running: 'busy', completed: 'good', failed: 'bad', expired: 'quiet' } as const

/** The state of an export. */
export function ExportTag({ job }: { job: Export }) {
  const { t } = usePreferences()
  return <Tone tone={TONES[job.status]}>{t(`exportStatus.${job.status}`)}</Tone>
}
