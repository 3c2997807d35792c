import { useFetcher } from 'react-router'
import { Icon } from '../components/icon.tsx'
import { Notice } from '../components/notice.tsx'
import { TextField } from '../components/text-field.tsx'
import { useLanguage } from '../i18n/language.tsx'

/** What came of asking to be told when a variant is back. */
export type StockAlertResult = { back: string; email: string } | { backRefused: string }

type Props = { variantId: string; isGuest: boolean; result: StockAlertResult | undefined }

/** Asks to be told when a variant is back: one press for who is signed in, an address and consent for guests. */
export function StockAlertForm({ variantId, isGuest, result }: Props) {
  const { m } = useLanguage()
  const fetcher = useFetcher<StockAlertResult>({ key: `back ${variantId}` })
  const answer = fetcher.data ?? result
  const waiting = fetcher.state !== 'idle'
  const done = answer && 'back' in answer && answer.back === variantId ? answer : undefined
  const refused = answer && 'backRefused' in answer ? answer.backRefused : undefined
  return (
    <fetcher.Form method="post" className="mt-6">
      <input type="hidden" name="intent" value="tell_when_back" />
      <input type="hidden" name="variant_id" value={variantId} />
      {isGuest && !done && (
        <details className="group rounded-card border border-line" open={refused !== undefined}>
          <summary className="flex min-h-12 cursor-pointer list-none items-center gap-3 rounded-card px-4 py-3 font-medium hover:bg-sand [&::-webkit-details-marker]:hidden">
            <Icon name="mail" />
            <span className="grow">{m.stockAlert.title}</span>
            <Icon name="down" className="size-4 transition-transform group-open:rotate-180" />
          </summary>
          <div className="space-y-4 px-4 pt-1 pb-5">
            <TextField
              name="email"
              type="email"
              dir="ltr"
              label={m.stockAlert.email}
              autoComplete="email"
              maxLength={254}
              required
              className="rtl:[&_input]:text-right"
            />
            <label className="flex items-start gap-3 text-sm text-muted">
              <input type="checkbox" name="consent" value="yes" required className="mt-0.5" />
              {m.stockAlert.consent}
            </label>
            <button type="submit" disabled={waiting} className="button button-quiet w-full">
              {m.stockAlert.submit}
            </button>
          </div>
        </details>
      )}
      {!isGuest && !done && (
        <button type="submit" disabled={waiting} className="button button-quiet w-full">
          <Icon name="mail" />
          {m.stockAlert.title}
        </button>
      )}
      <div aria-live="polite" className="mt-3 empty:mt-0">
        {!waiting && done && <Notice tone="info">{m.stockAlert.done(done.email)}</Notice>}
        {!waiting && refused && <Notice tone="danger">{refused}</Notice>}
      </div>
    </fetcher.Form>
  )
}
