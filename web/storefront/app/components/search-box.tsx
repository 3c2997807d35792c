import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Form, useFetcher, useNavigate, useSearchParams } from 'react-router'
import type { Suggestion } from '../api/types.ts'
import { useLanguage } from '../i18n/language.tsx'
import { Icon } from './icon.tsx'
import { SuggestionList } from './suggestion-list.tsx'

const PAUSE_MS = 180

/** Searching the shop; proposes while typing where scripts run (ARIA combobox), is a plain form where not. */
export function SearchBox({ id }: { id: string }) {
  const { locale, m } = useLanguage()
  const [params] = useSearchParams()
  const navigate = useNavigate()
  const fetcher = useFetcher<{ q: string; suggestions: Suggestion[] }>()
  const [text, setText] = useState<string | undefined>()
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const asked = text?.trim() ?? ''
  const suggestions = open && asked.length > 1 ? (fetcher.data?.suggestions ?? []) : []

  useEffect(() => () => clearTimeout(timer.current), [])

  function type(value: string) {
    setText(value)
    setOpen(true)
    setActive(-1)
    clearTimeout(timer.current)
    if (value.trim().length < 2) return
    timer.current = setTimeout(() => fetcher.load(`/${locale}/suggest?q=${encodeURIComponent(value.trim())}`), PAUSE_MS)
  }

  function choose(suggestion: Suggestion) {
    setOpen(false)
    setText(undefined)
    void navigate(`/${locale}/${suggestion.type === 'product' ? 'p' : 'c'}/${suggestion.slug}`)
  }

  function steer(event: KeyboardEvent) {
    if (event.key === 'Escape') setOpen(false)
    if (suggestions.length === 0) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) {
      event.preventDefault()
      setActive((current) => (current + step + suggestions.length + (current < 0 && step < 0 ? 1 : 0)) % suggestions.length)
    }
    const chosen = suggestions[active]
    if (event.key === 'Enter' && chosen) {
      event.preventDefault()
      choose(chosen)
    }
  }

  return (
    <search className="relative block">
      <Form action={`/${locale}/search`} onSubmit={() => setOpen(false)} className="relative">
        <label htmlFor={id} className="sr-only">
          {m.nav.searchPlaceholder}
        </label>
        <input
          id={id}
          type="search"
          name="q"
          autoComplete="off"
          enterKeyHint="search"
          placeholder={m.nav.searchPlaceholder}
          defaultValue={params.get('q') ?? ''}
          key={params.get('q')}
          onChange={(event) => type(event.target.value)}
          onKeyDown={steer}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={suggestions.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
          className="field min-h-11 rounded-full ps-5 pe-12"
        />
        <button
          type="submit"
          aria-label={m.nav.search}
          className="absolute inset-y-0 end-0.5 grid w-11 place-items-center rounded-full text-muted hover:text-ink"
        >
          <Icon name="search" />
        </button>
      </Form>
      <SuggestionList id={id} suggestions={suggestions} active={active} choose={choose} />
    </search>
  )
}
