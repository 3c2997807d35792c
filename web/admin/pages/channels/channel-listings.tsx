import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { Link } from 'react-router'
import { type Channel, type ChannelListing, LISTING_STATES, retryChannel, useChannelListings } from '../../api/channels.ts'
import { fetchAll } from '../../api/list.ts'
import { useCan } from '../../api/session.ts'
import { ChoiceFilter } from '../../components/choice-filter.tsx'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { SearchFilter } from '../../components/search-filter.tsx'
import { useAction } from '../../components/use-action.ts'
import { useListState } from '../../components/use-list-state.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import { ListingTag } from './channel-tags.tsx'
import { ListingProblems } from './listing-problems.tsx'

/** The variants on a channel, with why some are not offered and a way to try those again. */
export function ChannelListings({ channel }: { channel: Channel }) {
  const { t, date } = usePreferences()
  const may = useCan()('channel.manage') && channel.state !== 'paused'
  const state = useListState({ sort: 'sku' })
  const list = useChannelListings(channel.id, state.query)
  const { refetch } = list
  // The figures above are asked for while the channel is told; the lines follow them.
  const stand = JSON.stringify(channel.counts)
  const shown = useRef(stand)
  useEffect(() => {
    if (shown.current === stand) return
    shown.current = stand
    void refetch()
  }, [stand, refetch])
  const retry = useAction((row: ChannelListing) => retryChannel(channel.id, { variant_ids: [row.variant_id] }), {
    done: t('channels.retried'),
    refresh: [['channels']],
  })
  const link = (row: ChannelListing) => (
    <Link to={`/products/${row.product_id}`}>
      <bdi>{row.name}</bdi>
    </Link>
  )
  const again = (row: ChannelListing) =>
    may &&
    row.state === 'failed' && (
      <Button loading={retry.isPending && retry.variables?.variant_id === row.variant_id} onClick={() => retry.mutate(row)}>
        {t('channels.retry')}
      </Button>
    )
  const columns: Column<ChannelListing>[] = [
    { key: 'name', title: t('products.name'), fixed: true, render: link, csv: (row) => row.name },
    {
      key: 'sku',
      title: t('products.sku'),
      sort: 'sku',
      render: (row) => <span className="mono">{row.sku}</span>,
      csv: (row) => row.sku,
    },
    { key: 'state', title: t('channels.state'), render: (row) => <ListingTag state={row.state} />, csv: (row) => row.state },
    {
      key: 'problems',
      title: t('channels.said'),
      render: (row) => <ListingProblems listing={row} />,
      csv: (row) => row.problems.map((problem) => problem.detail).join(' '),
    },
    {
      key: 'remote',
      title: t('channels.remote'),
      render: (row) => <span className="mono muted">{row.remote_id ?? '–'}</span>,
      csv: (row) => row.remote_id ?? '',
    },
    {
      key: 'sent',
      title: t('channels.sent'),
      sort: 'sent_at',
      render: (row) => <span className="muted unbroken">{row.sent_at ? date(row.sent_at, 'datetime') : '–'}</span>,
      csv: (row) => row.sent_at ?? '',
    },
    { key: 'actions', title: t('common.actions'), align: 'end', hidden: !may, render: again },
  ]
  return (
    <DataTable<ChannelListing>
      name="channel-listings"
      columns={columns.filter((column) => column.key !== 'remote' || channel.adapter !== 'file')}
      list={list}
      state={state}
      rowKey={(row) => row.variant_id}
      everything={(progress) =>
        fetchAll<ChannelListing>(`/channels/${channel.id}/listings`, { ...state.filters, sort: state.sort }, progress)
      }
      empty={t('channels.noListings')}
      card={(row) => (
        <span className="grow stack" style={{ gap: 6 }}>
          <span className="toolbar">
            <span className="grow">{link(row)}</span>
            <ListingTag state={row.state} />
          </span>
          <span className="mono muted">{row.sku}</span>
          {(row.problems.length > 0 || row.next_try_at) && <ListingProblems listing={row} />}
          {again(row)}
        </span>
      )}
      filters={
        <>
          <SearchFilter state={state} hint={t('inventory.search')} />
          <ChoiceFilter
            state={state}
            name="filter[state]"
            label={t('channels.state')}
            options={LISTING_STATES.map((value) => ({ value, label: t(`channels.${value}`) }))}
          />
        </>
      }
    />
  )
}
