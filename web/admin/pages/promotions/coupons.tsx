import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { fetchAll, useList } from '../../api/list.ts'
import { type Coupon, deleteCoupon, turnCoupon } from '../../api/promotions.ts'
import { useCan } from '../../api/session.ts'
import { ChoiceFilter } from '../../components/choice-filter.tsx'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { Guarded } from '../../components/guarded.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { ReasonDialog } from '../../components/reason-dialog.tsx'
import { RowActions } from '../../components/row-actions.tsx'
import { SearchFilter } from '../../components/search-filter.tsx'
import { useAction } from '../../components/use-action.ts'
import { useListState } from '../../components/use-list-state.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import { CouponDrawer } from './coupon-drawer.tsx'
import { CouponUses } from './coupon-uses.tsx'
import { CouponTag, useCouponWords } from './coupon-words.tsx'

const STATES = ['running', 'planned', 'unpublished', 'over', 'used_up'] as const

/** Coupons: what they take off, how often they were used, and whether they run. */
export function Coupons() {
  return (
    <Guarded permission="coupon.view">
      <List />
    </Guarded>
  )
}

function List() {
  const { t, money } = usePreferences()
  const can = useCan()
  const words = useCouponWords()
  const state = useListState()
  const list = useList<Coupon>('coupons', '/coupons', state.query)
  const [edited, setEdited] = useState<Coupon | 'new'>()
  const [gone, setGone] = useState<Coupon>()
  const [used, setUsed] = useState<Coupon>()
  const turn = useAction(turnCoupon, { refresh: [['coupons']] })
  const remove = useAction(deleteCoupon, {
    done: t('coupons.deleted'),
    refresh: [['coupons']],
    onDone: () => setGone(undefined),
  })
  const uses = (row: Coupon) => (
    <Button type="link" className="figure" onClick={() => setUsed(row)} style={{ paddingInline: 0 }}>
      {words.uses(row)}
    </Button>
  )
  const actions = (row: Coupon) => (
    <RowActions
      onEdit={can('coupon.manage') ? () => setEdited(row) : undefined}
      onDelete={can('coupon.manage') ? () => setGone(row) : undefined}
    >
      {can('coupon.publish') && (
        <Button
          loading={turn.isPending && turn.variables?.id === row.id}
          onClick={() => turn.mutate(row)}
          {...(row.state === 'unpublished' && { type: 'primary', ghost: true })}
        >
          {t(row.state === 'unpublished' ? 'coupons.publish' : 'coupons.unpublish')}
        </Button>
      )}
    </RowActions>
  )
  const columns: Column<Coupon>[] = [
    {
      key: 'code',
      title: t('coupons.code'),
      sort: 'code',
      fixed: true,
      render: (row) => (
        <>
          <strong className="mono">
            <bdi dir="ltr">{row.code}</bdi>
          </strong>
          <br />
          <span className="muted clip">{words.name(row)}</span>
        </>
      ),
      csv: (row) => row.code,
    },
    { key: 'state', title: t('discounts.status'), render: (row) => <CouponTag state={row.state} />, csv: (row) => row.state },
    {
      key: 'size',
      title: t('discounts.size'),
      render: (row) => (
        <>
          {words.size(row)}
          <br />
          <span className="muted clip-wide">{words.terms(row)}</span>
        </>
      ),
      csv: (row) => words.size(row),
    },
    { key: 'uses', title: t('coupons.uses'), align: 'end', sort: 'used', render: uses, csv: (row) => row.used },
    {
      key: 'given',
      title: t('coupons.given'),
      align: 'end',
      render: (row) => <span className="figure">{money(row.given)}</span>,
      csv: (row) => row.given.amount,
    },
    { key: 'time', title: t('discounts.time'), render: (row) => <span className="muted">{words.time(row)}</span> },
    { key: 'actions', title: t('common.actions'), align: 'end', render: actions },
  ]
  return (
    <>
      <PageHead title={t('nav.coupons')}>
        {can('coupon.manage') && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setEdited('new')}>
            {t('coupons.add')}
          </Button>
        )}
      </PageHead>
      <DataTable<Coupon>
        name="coupons"
        columns={columns}
        list={list}
        state={state}
        rowKey={(row) => row.id}
        everything={(progress) => fetchAll<Coupon>('/coupons', state.filters, progress)}
        empty={t('coupons.noneYet')}
        card={(row) => (
          <span className="grow stack" style={{ gap: 6 }}>
            <span className="toolbar">
              <strong className="grow mono">
                <bdi dir="ltr">{row.code}</bdi>
              </strong>
              <CouponTag state={row.state} />
            </span>
            <span>
              {words.size(row)} <span className="muted">{words.terms(row)}</span>
            </span>
            <span className="muted">
              {t('coupons.uses')}: {uses(row)} · {t('coupons.given')}: {money(row.given)}
            </span>
            {actions(row)}
          </span>
        )}
        filters={
          <>
            <SearchFilter state={state} hint={t('coupons.search')} />
            <ChoiceFilter
              state={state}
              name="filter[state]"
              label={t('discounts.status')}
              options={STATES.map((value) => ({ value, label: t(`coupons.${value}`) }))}
            />
          </>
        }
      />
      {edited && <CouponDrawer coupon={edited === 'new' ? undefined : edited} close={() => setEdited(undefined)} />}
      {used && <CouponUses coupon={used} close={() => setUsed(undefined)} />}
      <ReasonDialog
        open={gone !== undefined}
        title={t('coupons.deleteTitle', { code: gone?.code ?? '' })}
        text={t('coupons.deleteText')}
        action={t('common.delete')}
        danger
        busy={remove.isPending}
        onCancel={() => setGone(undefined)}
        onConfirm={() => gone && remove.mutate(gone)}
      />
    </>
  )
}
