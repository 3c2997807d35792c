import type { StockTake } from '../../api/stock.ts'
import { Tone } from '../../components/tone.tsx'
import { usePreferences } from '../../i18n/preferences.tsx'

/** How far a stock-take is, in a word. */
export function TakeTag({ take }: { take: StockTake }) {
  const { t } = usePreferences()
  const tone = take.status === 'completed' ? 'good' : take.status === 'running' ? 'busy' : 'wait'
  return <Tone tone={tone}>{t(`stockTakes.${take.status as 'queued' | 'running' | 'completed'}`)}</Tone>
}
