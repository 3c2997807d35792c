import { useFetcher } from 'react-router'
import { Icon } from '../components/icon.tsx'
import { Notice } from '../components/notice.tsx'
import { TextField } from '../components/text-field.tsx'
import { useLanguage } from '../i18n/language.tsx'

/** What came of asking to be told, or to be told no more. */
export type WatchResult = { watch: 'on' | 'off' } | { watchRefused: string }

type Props = {
  /** Whether the shopper watches already; null for guests, of whom nothing is known. */
  watching: boolean | null
  result: WatchResult | undefined
}

/** Asks to be told when the product gets cheaper: one press for who is signed in, an address and consent for guests. */
export function WatchForm({ watching, result }: Props) {
  const { m } = useLanguage()
  const fetcher = useFetcher<WatchResult>({ key: 'watch' })
  const answer = fetcher.data ?? result
  const waiting = fetcher.state !== 'idle'
  const done = answer && 'watch' in answer ? answer.watch : undefined
  const refused = answer && 'watchRefused' in answer ? answer.watchRefused : undefined
  const guest = watching === null
  return (
    <fetcher.Form method="post" className="mt-6">
      <input type="hidden" name="intent" value={watching ? 'unwatch' : 'watch'} />
      {guest && done !== 'on' && (
        <details className="group rounded-card border border-line" open={refused !== undefined}>
          <summary className="flex min-h-12 cursor-pointer list-none items-center gap-3 rounded-card px-4 py-3 font-medium hover:bg-sand [&::-webkit-details-marker]:hidden">
            <Icon name="bell" />
            <span className="grow">{m.watch.title}</span>
            <Icon name="down" className="size-4 transition-transform group-open:rotate-180" />
          </summary>
          <div className="space-y-4 px-4 pt-1 pb-5">
            <TextField
              name="email"
              type="email"
              dir="ltr"
              label={m.watch.email}
              autoComplete="email"
              maxLength={254}
              required
              className="rtl:[&_input]:text-right"
            />
            <label className="flex items-start gap-3 text-sm text-muted">
              <input type="checkbox" name="consent" value="yes" required className="mt-0.5" />
              {m.watch.consent}
            </label>
            <button type="submit" disabled={waiting} className="button button-quiet w-full">
              {m.watch.submit}
            </button>
          </div>
        </details>
      )}
      {!guest && (
        <button type="submit" disabled={waiting} aria-pressed={watching} className="button button-quiet w-full">
          <Icon name={watching ? 'check' : 'bell'} />
          {watching ? m.watch.stop : m.watch.title}
        </button>
      )}
      <div aria-live="polite" className="mt-3 empty:mt-0">
        {!waiting && done === 'on' && <Notice tone="info">{m.watch.on}</Notice>}
        {!waiting && done === 'off' && <Notice tone="info">{m.watch.off}</Notice>}
        {!waiting && refused && <Notice tone="danger">{refused}</Notice>}
      </div>
    </fetcher.Form>
  )
}
