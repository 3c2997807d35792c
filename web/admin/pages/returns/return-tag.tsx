import type { GoodsReturn } from '../../api/returns.ts'
import { Tone, type ToneName } from '../../components/tone.tsx'
import { usePreferences } from '../../i18n/preferences.tsx'

const TONES: Record<GoodsReturn['status'], ToneName> = {
  requested: 'wait',
  approved: 'busy',
  rejected: 'bad',
  cancelled: 'quiet',
  receiving: 'busy',
  received: 'wait',
  refunding: 'busy',
  refunded: 'good',
  exchanging: 'busy',
  exchanged: 'good',
}

/** The state of a return as a coloured tag. */
export function ReturnTag({ status }: { status: GoodsReturn['status'] }) {
  const { t } = usePreferences()
  return <Tone tone={TONES[status]}>{t(`returnStatus.${status}`)}</Tone>
}
