import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { Problem } from '../api/client.ts'
import { usePreferences } from '../i18n/preferences.tsx'
import type { Translate } from '../i18n/translate.ts'

type Outcome<I, O> = {
  /** What to say when it worked. */
  done?: string | ((answer: O, input: I) => string)
  /** Which answers are stale afterwards. */
  refresh?: QueryKey[]
  onDone?: (answer: O, input: I) => void
  /** Handles a failure of its own kind; `false` leaves it to the usual message. */
  onProblem?: (problem: Problem, input: I) => boolean
}

/** Something a person does: runs it, says how it went, and refreshes what it changed. */
export function useAction<I, O>(run: (input: I) => Promise<O>, outcome: Outcome<I, O> = {}) {
  const client = useQueryClient()
  const { message, notification } = App.useApp()
  const { t } = usePreferences()
  return useMutation<O, Error, I>({
    mutationFn: run,
    onSuccess: async (answer, input) => {
      const text = typeof outcome.done === 'function' ? outcome.done(answer, input) : outcome.done
      if (text) message.success(text)
      outcome.onDone?.(answer, input)
      await Promise.all((outcome.refresh ?? []).map((queryKey) => client.invalidateQueries({ queryKey })))
    },
    onError: (error, input) => {
      if (error instanceof Problem && outcome.onProblem?.(error, input)) return
      notification.error({ title: problemTitle(t, error), description: problemText(t, error), duration: 8 })
    },
  })
}

/** The heading under which a failure is shown. */
export function problemTitle(t: Translate, error: unknown): string {
  if (error instanceof Problem && error.title && error.status !== 429) return error.title
  return t('errors.failed')
}

/** What a failure says, in the user's language. */
export function problemText(t: Translate, error: unknown): string {
  if (!(error instanceof Problem)) return t('errors.unexpected')
  if (error.status === 0) return t('errors.unreachable')
  if (error.status === 429) return error.retryAfter ? t('errors.tooManyWait', { n: error.retryAfter }) : t('errors.tooMany')
  if (error.status === 403) return error.message || t('errors.forbidden')
  const faults = error.errors.map((fault) => fault.detail).join(' · ')
  return (
    [error.message === error.title ? '' : error.message, faults].filter(Boolean).join(' ') ||
    error.title ||
    t('errors.unexpected')
  )
}
