import { ChoiceFilter } from '../../components/choice-filter.tsx'
import { DateFilter } from '../../components/date-filter.tsx'
import { SearchFilter } from '../../components/search-filter.tsx'
import type { ListState } from '../../components/use-list-state.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import { AmountFilter } from './amount-filter.tsx'

/** What the list of left carts can be narrowed by. */
export function CartFilters({ state }: { state: ListState }) {
  const { t } = usePreferences()
  return (
    <>
      <SearchFilter state={state} hint={t('carts.search')} />
      <ChoiceFilter
        state={state}
        name="filter[expired]"
        label={t('carts.expiry')}
        width={120}
        options={[
          { value: 'true', label: t('carts.expired') },
          { value: 'false', label: t('carts.alive') },
        ]}
      />
      <ChoiceFilter
        state={state}
        name="filter[reminder]"
        label={t('reminders.column')}
        width={130}
        options={[
          { value: 'none', label: t('reminders.none') },
          { value: 'sent', label: t('reminders.sent') },
          { value: 'opened', label: t('reminders.opened') },
          { value: 'ordered', label: t('reminders.ordered') },
        ]}
      />
      <ChoiceFilter
        state={state}
        name="filter[has_email]"
        label={t('customers.email')}
        width={130}
        options={[
          { value: 'true', label: t('carts.withEmail') },
          { value: 'false', label: t('carts.withoutEmail') },
        ]}
      />
      <AmountFilter state={state} />
      <DateFilter state={state} name="filter[last_activity_at][gte]" label={t('carts.since')} />
    </>
  )
}
