import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { fetchAll, useList } from '../../api/list.ts'
import { deleteGift, type Gift, turnGift } from '../../api/promotions.ts'
import { useCan } from '../../api/session.ts'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { Guarded } from '../../components/guarded.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { ReasonDialog } from '../../components/reason-dialog.tsx'
import { RowActions } from '../../components/row-actions.tsx'
import { SearchFilter } from '../../components/search-filter.tsx'
import { Tone } from '../../components/tone.tsx'
import { useAction } from '../../components/use-action.ts'
import { useListState } from '../../components/use-list-state.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import { CouponUses } from './coupon-uses.tsx'
import { useCouponWords } from './coupon-words.tsx'
import { GiftDrawer } from './gift-drawer.tsx'

/** Gifts that customers get for their points. */
export function Gifts() {
  return (
    <Guarded permission="gift.view">
      <List />
    </Guarded>
  )
}

function List() {
  const { t, money, number } = usePreferences()
  const can = useCan()
  const words = useCouponWords()
  const state = useListState()
  const list = useList<Gift>('gifts', '/gifts', state.query)
  const [edited, setEdited] = useState<Gift | 'new'>()
  const [gone, setGone] = useState<Gift>()
  const [used, setUsed] = useState<Gift>()
  const turn = useAction(turnGift, { refresh: [['gifts']] })
  const remove = useAction(deleteGift, { done: t('gifts.deleted'), refresh: [['gifts']], onDone: () => setGone(undefined) })
  const tag = (row: Gift) => (
    <Tone tone={row.published ? 'good' : 'quiet'}>{t(row.published ? 'gifts.published' : 'coupons.unpublished')}</Tone>
  )
  const redeemed = (row: Gift) => (
    <Button type="link" className="figure" onClick={() => setUsed(row)} style={{ paddingInline: 0 }}>
      {number(row.redeemed)}
    </Button>
  )
  const actions = (row: Gift) => (
    <RowActions
      onEdit={can('gift.manage') ? () => setEdited(row) : undefined}
      onDelete={can('gift.manage') ? () => setGone(row) : undefined}
    >
      {can('gift.publish') && (
        <Button
          loading={turn.isPending && turn.variables?.id === row.id}
          onClick={() => turn.mutate(row)}
          {...(!row.published && { type: 'primary', ghost: true })}
        >
          {t(row.published ? 'coupons.unpublish' : 'coupons.publish')}
        </Button>
      )}
    </RowActions>
  )
  const columns: Column<Gift>[] = [
    {
      key: 'code',
      title: t('coupons.code'),
      sort: 'code',
      fixed: true,
      render: (row) => (
        <>
          <strong>{words.name(row)}</strong>
          <br />
          <bdi dir="ltr" className="mono muted">
            {row.code}
          </bdi>
        </>
      ),
      csv: (row) => row.code,
    },
    { key: 'state', title: t('discounts.status'), render: tag, csv: (row) => String(row.published) },
    {
      key: 'points',
      title: t('gifts.points'),
      align: 'end',
      sort: 'points',
      render: (row) => <span className="figure">{number(row.points)}</span>,
      csv: (row) => row.points,
    },
    {
      key: 'discount',
      title: t('coupons.takenOff'),
      align: 'end',
      render: (row) => <span className="figure">{money(row.discount)}</span>,
      csv: (row) => row.discount.amount,
    },
    {
      key: 'least',
      title: t('coupons.minSubtotal'),
      align: 'end',
      render: (row) => (
        <span className="figure muted">{row.allowed_sub_total_price ? money(row.allowed_sub_total_price) : '–'}</span>
      ),
      csv: (row) => row.allowed_sub_total_price?.amount ?? '',
    },
    { key: 'redeemed', title: t('gifts.redeemed'), align: 'end', sort: 'redeemed', render: redeemed, csv: (row) => row.redeemed },
    { key: 'actions', title: t('common.actions'), align: 'end', render: actions },
  ]
  return (
    <>
      <PageHead title={t('nav.gifts')}>
        {can('gift.manage') && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setEdited('new')}>
            {t('gifts.add')}
          </Button>
        )}
      </PageHead>
      <DataTable<Gift>
        name="gifts"
        columns={columns}
        list={list}
        state={state}
        rowKey={(row) => row.id}
        everything={(progress) => fetchAll<Gift>('/gifts', state.filters, progress)}
        empty={t('gifts.noneYet')}
        card={(row) => (
          <span className="grow stack" style={{ gap: 6 }}>
            <span className="toolbar">
              <strong className="grow">{words.name(row)}</strong>
              {tag(row)}
            </span>
            <span>
              {money(row.discount)} · {t('gifts.points')}: {number(row.points)} · {t('gifts.redeemed')}: {redeemed(row)}
            </span>
            {actions(row)}
          </span>
        )}
        filters={<SearchFilter state={state} hint={t('coupons.search')} />}
      />
      {edited && <GiftDrawer gift={edited === 'new' ? undefined : edited} close={() => setEdited(undefined)} />}
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
