import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

const TONES = {
  info: 'bg-teal-soft text-ink',
  warning: 'bg-saffron-soft text-ink',
  danger: 'bg-danger-soft text-danger',
} as const

/** A message about the page; `alert` has it read out at once. */
export function Notice({ tone, alert = false, children }: { tone: keyof typeof TONES; alert?: boolean; children: ReactNode }) {
  return (
    <div role={alert ? 'alert' : undefined} className={`flex gap-3 rounded-card px-4 py-3 ${TONES[tone]}`}>
      <Icon name={tone === 'info' ? 'check' : 'alert'} className="mt-0.5 size-5" />
      <div className="min-w-0">{children}</div>
    </div>
  )
}
