import type { ReactNode } from 'react'
import { Notice } from '../components/notice.tsx'

/** What came of one of the forms of the page of one's details. */
export type SettingsResult = {
  /** The form it is about. */
  intent: string
  done: string | undefined
  refusal: string | undefined
  errors: Record<string, string>
  /** A number that waits for the code that was sent to it. */
  phone?: string | undefined
}

type Props = { title: string; intent: readonly string[]; result: SettingsResult | undefined; children: ReactNode }

/** One thing of the account that can be changed, with what came of changing it. */
export function SettingsSection({ title, intent, result, children }: Props) {
  const own = result && intent.includes(result.intent) ? result : undefined
  return (
    <section className="grid gap-x-10 gap-y-4 border-t border-line py-8 first:border-t-0 first:pt-0 md:grid-cols-[14rem_minmax(0,1fr)]">
      <h2 className="text-lg font-semibold">{title}</h2>
      <div className="max-w-xl">
        <div aria-live="polite" className="mb-5 empty:mb-0">
          {own?.done && <Notice tone="info">{own.done}</Notice>}
          {own?.refusal && <Notice tone="danger">{own.refusal}</Notice>}
        </div>
        {children}
      </div>
    </section>
  )
}

/** What can be changed on request: closed until it is opened, or was refused. */
export function Foldable({ label, open, children }: { label: string; open: boolean; children: ReactNode }) {
  return (
    <details open={open} className="mt-4">
      <summary className="link inline-flex min-h-11 cursor-pointer list-none items-center [&::-webkit-details-marker]:hidden">
        {label}
      </summary>
      <div className="pt-3">{children}</div>
    </details>
  )
}
