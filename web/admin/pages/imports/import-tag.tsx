import type { Import } from '../../api/product-types.ts'
import { Tone } from '../../components/tone.tsx'
import { usePreferences } from '../../i18n/preferences.tsx'

const TONES = { queued: 'wait', running: 'busy', completed: 'good', failed: 'bad' } as const

/** The state of an import, and whether it only tried. */
export function ImportTag({ job }: { job: Import }) {
  const { t } = usePreferences()
  return (
    <span className="toolbar">
      <Tone tone={TONES[job.status]}>{t(`importStatus.${job.status}`)}</Tone>
      {job.dry_run && (
        <Tone tone="quiet" outlined>
          {t('imports.dry')}
        </Tone>
      )}
    </span>
  )
}
