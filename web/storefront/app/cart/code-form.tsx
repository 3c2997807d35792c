import { Form, useNavigation } from 'react-router'
import { formatMoney } from '#lib/locale.ts'
import type { Cart, Money } from '../api/types.ts'
import { Icon } from '../components/icon.tsx'
import { useLanguage } from '../i18n/language.tsx'

/** Why a code takes nothing off, as the API says it; `text` where it is said by another problem. */
export type CodeRefusal = { code: string; reason: string; missing: Money | null; text?: string }

/** Gives the cart a coupon's or a gift's code, or shows the one it has and why it does not apply. */
export function CodeForm({ code, refused }: { code: Cart['code']; refused: CodeRefusal | undefined }) {
  const { m } = useLanguage()
  const waiting = useNavigation().formData?.has('code') ?? false
  if (code) {
    return (
      <Form method="post" replace preventScrollReset className="mt-5 border-t border-line pt-4">
        <div className="flex items-center justify-between gap-3">
          <p className="min-w-0">
            <span className="block truncate font-medium">{code.name}</span>
            <bdi dir="ltr" className="block truncate text-sm tracking-wide text-muted">
              {code.code}
            </bdi>
          </p>
          <button
            type="submit"
            name="no_code"
            value="1"
            aria-label={m.codes.remove(code.code)}
            className="grid size-11 shrink-0 place-items-center rounded-full hover:bg-paper"
          >
            <Icon name="close" className="size-4" />
          </button>
        </div>
        {code.refusal && (
          <p role="status" className="mt-1 text-sm font-medium text-danger">
            {m.codes.notNow} <RefusalText refusal={{ ...code.refusal, reason: code.refusal.code, code: code.code }} />{' '}
            {m.codes.takeOff}
          </p>
        )}
      </Form>
    )
  }
  return (
    <details open={refused !== undefined} className="group mt-5 border-t border-line pt-1">
      <summary className="flex min-h-11 cursor-pointer items-center justify-between font-medium">
        {m.codes.have}
        <Icon name="down" className="size-4 transition-transform group-open:rotate-180" />
      </summary>
      <Form method="post" replace preventScrollReset className="pt-1 pb-1">
        <div className="flex gap-2">
          <input
            name="code"
            required
            maxLength={40}
            defaultValue={refused?.code}
            aria-label={m.codes.label}
            aria-invalid={refused ? true : undefined}
            aria-describedby={refused ? 'code-refused' : undefined}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            dir="ltr"
            className="field min-w-0 flex-1 uppercase"
          />
          <button type="submit" disabled={waiting} className="button button-quiet shrink-0 px-5">
            {m.codes.apply}
          </button>
        </div>
        {refused && (
          <p id="code-refused" role="alert" className="mt-2 text-sm font-medium text-danger">
            <RefusalText refusal={refused} />
          </p>
        )}
      </Form>
    </details>
  )
}

/** Why a code takes nothing off, in the reader's language. */
export function RefusalText({ refusal: { reason, missing, text } }: { refusal: CodeRefusal }) {
  const { locale, m } = useLanguage()
  if (missing) return m.codes.missing(formatMoney(missing, locale))
  return m.codes.refusal[reason] ?? text ?? reason
}
