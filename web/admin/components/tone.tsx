import type { ReactNode } from 'react'

/** How a state feels: still waiting, under way, good, bad, or of no weight. */
export type ToneName = 'wait' | 'busy' | 'good' | 'bad' | 'quiet'

/** A short word in the colour of its feeling, readable in light and dark. */
export function Tone({ tone, outlined = false, children }: { tone: ToneName; outlined?: boolean; children: ReactNode }) {
  return <span className={`tone tone-${tone}${outlined ? ' tone-outlined' : ''}`}>{children}</span>
}
