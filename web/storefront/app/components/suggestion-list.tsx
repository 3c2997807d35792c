import type { Suggestion } from '../api/types.ts'
import { useLanguage } from '../i18n/language.tsx'
import { Icon } from './icon.tsx'
import { Picture } from './picture.tsx'

/** The open list of a search box. */
export type SuggestionListProps = {
  id: string
  suggestions: Suggestion[]
  active: number
  choose: (suggestion: Suggestion) => void
}

/** Proposals under a search box; the box keeps the focus and steers the list. */
export function SuggestionList({ id, suggestions, active, choose }: SuggestionListProps) {
  const { m } = useLanguage()
  return (
    <div
      id={`${id}-list`}
      role="listbox"
      aria-label={m.nav.suggestions}
      hidden={suggestions.length === 0}
      className="absolute inset-x-0 top-full z-40 mt-2 overflow-hidden rounded-2xl border border-line bg-surface p-2 shadow-lift"
    >
      {suggestions.map((suggestion, index) => (
        <div
          key={`${suggestion.type} ${suggestion.slug}`}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          onMouseDown={(event) => {
            event.preventDefault()
            choose(suggestion)
          }}
          className="flex min-h-12 cursor-pointer items-center gap-3 rounded-xl px-3 py-2 hover:bg-sand aria-selected:bg-sand"
        >
          {suggestion.image ? (
            <Picture media={suggestion.image} alt="" sizes="40px" className="size-10 rounded-md object-cover" />
          ) : (
            <span className="grid size-10 place-items-center text-muted">
              <Icon name="search" />
            </span>
          )}
          <span className="grow">{suggestion.name}</span>
        </div>
      ))}
    </div>
  )
}
