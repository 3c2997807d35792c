import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { type Advertisement, deleteAdvertisement, turnAdvertisement } from '../../api/advertisements.ts'
import { fetchAll, useList } from '../../api/list.ts'
import { useCan } from '../../api/session.ts'
import { ChoiceFilter } from '../../components/choice-filter.tsx'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { Guarded } from '../../components/guarded.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { ReasonDialog } from '../../components/reason-dialog.tsx'
import { RowActions } from '../../components/row-actions.tsx'
import { SearchFilter } from '../../components/search-filter.tsx'
import { Thumb } from '../../components/thumb.tsx'
import { useAction } from '../../components/use-action.ts'
import { useListState } from '../../components/use-list-state.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import { AdvertisementDrawer } from './advertisement-drawer.tsx'
import { AdvertisementTag, POSITIONS, useAdvertisementWords } from './advertisement-words.tsx'

const PATH = '/advertisements/all'
const STATES = ['running', 'planned', 'unpublished', 'over'] as const

/** Advertisements: where they stand, whether they are seen, and how many followed them. */
export function Advertisements() {
  return (
    <Guarded permission="advertisement.view">
      <List />
    </Guarded>
  )
}

function List() {
  const { t, number } = usePreferences()
  const can = useCan()
  const words = useAdvertisementWords()
  const state = useListState()
  const list = useList<Advertisement>('advertisements', PATH, state.query)
  const [edited, setEdited] = useState<Advertisement | 'new'>()
  const [gone, setGone] = useState<Advertisement>()
  const turn = useAction(turnAdvertisement, { refresh: [['advertisements']] })
  const remove = useAction(deleteAdvertisement, {
    done: t('ads.deleted'),
    refresh: [['advertisements']],
    onDone: () => setGone(undefined),
  })
  const actions = (row: Advertisement) => (
    <RowActions
      onEdit={can('advertisement.manage') ? () => setEdited(row) : undefined}
      onDelete={can('advertisement.manage') ? () => setGone(row) : undefined}
    >
      {can('advertisement.publish') && (
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
  const columns: Column<Advertisement>[] = [
    {
      key: 'name',
      title: t('ads.one'),
      fixed: true,
      render: (row) => (
        <span className="toolbar" style={{ flexWrap: 'nowrap' }}>
          <Thumb media={row.image} size={48} />
          <span>
            <strong className="clip">{words.name(row)}</strong>
            <br />
            <span className="muted">{t(`adPlaces.${row.position}`)}</span>
          </span>
        </span>
      ),
      csv: (row) => words.name(row),
    },
    {
      key: 'state',
      title: t('discounts.status'),
      render: (row) => <AdvertisementTag row={row} />,
      csv: (row) => (row.link.visible ? row.state : 'hidden'),
    },
    {
      key: 'target',
      title: t('ads.leadsTo'),
      render: (row) => (
        <bdi className="muted clip" title={words.target(row)}>
          {words.target(row)}
        </bdi>
      ),
      csv: (row) => words.target(row),
    },
    figure(
      'views',
      (row) => number(row.views),
      (row) => row.views,
    ),
    figure(
      'clicks',
      (row) => number(row.clicks),
      (row) => row.clicks,
    ),
    figure('rate', words.rate, (row) => row.click_rate ?? ''),
    {
      key: 'time',
      title: t('discounts.time'),
      sort: 'ends_at',
      render: (row) => <span className="muted">{words.time(row)}</span>,
    },
    { key: 'actions', title: t('common.actions'), align: 'end', render: actions },
  ]
  function figure(
    key: 'views' | 'clicks' | 'rate',
    shown: (row: Advertisement) => string,
    csv: (row: Advertisement) => string | number,
  ): Column<Advertisement> {
    return {
      key,
      title: t(`ads.${key}`),
      align: 'end',
      ...(key !== 'rate' && { sort: key }),
      render: (row) => <span className="figure">{shown(row)}</span>,
      csv,
    }
  }
  return (
    <>
      <PageHead title={t('nav.advertisements')}>
        {can('advertisement.manage') && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setEdited('new')}>
            {t('ads.add')}
          </Button>
        )}
      </PageHead>
      <DataTable<Advertisement>
        name="advertisements"
        columns={columns}
        list={list}
        state={state}
        rowKey={(row) => row.id}
        everything={(progress) => fetchAll<Advertisement>(PATH, state.filters, progress)}
        empty={t('ads.noneYet')}
        card={(row) => (
          <span className="grow stack" style={{ gap: 6 }}>
            <span className="toolbar" style={{ flexWrap: 'nowrap' }}>
              <Thumb media={row.image} size={48} />
              <span className="grow">
                <strong>{words.name(row)}</strong>
                <br />
                <span className="muted">{t(`adPlaces.${row.position}`)}</span>
              </span>
              <AdvertisementTag row={row} />
            </span>
            <span className="muted">
              {t('ads.views')}: {number(row.views)} · {t('ads.clicks')}: {number(row.clicks)} · {words.rate(row)}
            </span>
            {actions(row)}
          </span>
        )}
        filters={
          <>
            <SearchFilter state={state} hint={t('ads.search')} />
            <ChoiceFilter
              state={state}
              name="filter[state]"
              label={t('discounts.status')}
              options={STATES.map((value) => ({ value, label: t(`coupons.${value}`) }))}
            />
            <ChoiceFilter
              state={state}
              name="filter[position]"
              label={t('ads.position')}
              options={POSITIONS.map((value) => ({ value, label: t(`adPlaces.${value}`) }))}
            />
          </>
        }
      />
      {edited && <AdvertisementDrawer advertisement={edited === 'new' ? undefined : edited} close={() => setEdited(undefined)} />}
      <ReasonDialog
        open={gone !== undefined}
        title={t('ads.deleteTitle', { name: gone ? words.name(gone) : '' })}
        text={t('ads.deleteText')}
        action={t('common.delete')}
        danger
        busy={remove.isPending}
        onCancel={() => setGone(undefined)}
        onConfirm={() => gone && remove.mutate(gone)}
      />
    </>
  )
}
