import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { fetchAll } from '../../api/list.ts'
import { type Discount, endDiscount, fetchDiscount, useDiscounts } from '../../api/prices.ts'
import { useCan } from '../../api/session.ts'
import { ChoiceFilter } from '../../components/choice-filter.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { Guarded } from '../../components/guarded.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { ReasonDialog } from '../../components/reason-dialog.tsx'
import { useAction } from '../../components/use-action.ts'
import { useListState } from '../../components/use-list-state.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import { DiscountCard } from './discount-card.tsx'
import { useDiscountColumns } from './discount-columns.tsx'
import { DiscountDrawer } from './discount-drawer.tsx'
import { FollowingPages } from './following-pages.tsx'

// Fewer pages have followed before anybody could read that they do.
const MANY = 200

/** Discounts that run, are planned or are over. */
export function Discounts() {
  return (
    <Guarded permission="discount.view">
      <List />
    </Guarded>
  )
}

function List() {
  const { t } = usePreferences()
  const can = useCan()
  const state = useListState({ sort: 'status,-created_at' })
  const list = useDiscounts(state.query)
  const [edited, setEdited] = useState<Discount | 'new'>()
  const [ending, setEnding] = useState<Discount>()
  const end = useAction(endDiscount, {
    done: t('discounts.ended'),
    refresh: [['discounts'], ['prices']],
    onDone: () => setEnding(undefined),
  })
  const open = useAction(fetchDiscount, { onDone: setEdited })
  const may = can('discount.manage')
  const columns = useDiscountColumns(may ? { edit: (row) => open.mutate(row.id), end: setEnding } : undefined)
  const following = list.data?.data.filter(({ progress }) => progress.running && progress.total > MANY) ?? []

  return (
    <>
      <PageHead title={t('nav.discounts')}>
        {may && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setEdited('new')}>
            {t('discounts.add')}
          </Button>
        )}
      </PageHead>
      {following.map((row) => (
        <FollowingPages key={row.id} discount={row} />
      ))}
      <DataTable<Discount>
        name="discounts"
        columns={columns}
        list={list}
        state={state}
        rowKey={(row) => row.id}
        everything={(progress) => fetchAll<Discount>('/discounts', state.filters, progress)}
        empty={t('discounts.none')}
        card={(row) => (
          <DiscountCard discount={row} {...(may && { edit: () => open.mutate(row.id), end: () => setEnding(row) })} />
        )}
        filters={
          <ChoiceFilter
            state={state}
            name="filter[status]"
            label={t('discounts.status')}
            options={(['running', 'planned', 'over'] as const).map((value) => ({ value, label: t(`discounts.${value}`) }))}
          />
        }
      />
      {edited && <DiscountDrawer discount={edited === 'new' ? undefined : edited} close={() => setEdited(undefined)} />}
      <ReasonDialog
        open={ending !== undefined}
        title={t(ending?.status === 'planned' ? 'discounts.callOff' : 'discounts.end')}
        text={t(ending?.status === 'planned' ? 'discounts.callOffText' : 'discounts.endText')}
        action={t(ending?.status === 'planned' ? 'discounts.callOff' : 'discounts.end')}
        danger
        busy={end.isPending}
        onCancel={() => setEnding(undefined)}
        onConfirm={() => ending && end.mutate(ending.id)}
      />
    </>
  )
}
