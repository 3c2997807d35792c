import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { type Channel, useChannels } from '../../api/channels.ts'
import { useBranches } from '../../api/lifecycle.ts'
import { fetchAll } from '../../api/list.ts'
import { useCan } from '../../api/session.ts'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { Guarded } from '../../components/guarded.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { useListState } from '../../components/use-list-state.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import { ChannelDrawer } from './channel-drawer.tsx'
import { ChannelCounts, ChannelTag } from './channel-tags.tsx'

/** The places beside the shop where its products are offered. */
export function Channels() {
  return (
    <Guarded permission="channel.view">
      <List />
    </Guarded>
  )
}

function List() {
  const { t, date } = usePreferences()
  const can = useCan()
  const navigate = useNavigate()
  const state = useListState({ sort: 'name' })
  const list = useChannels(state.query)
  const branches = useBranches().data ?? []
  const [adding, setAdding] = useState(false)
  const branchOf = (row: Channel) => branches.find((branch) => branch.id === row.branch_id)?.name ?? ''
  const link = (row: Channel) => (
    <Link to={`/channels/${row.id}`}>
      <strong>
        <bdi>{row.name}</bdi>
      </strong>
    </Link>
  )
  const columns: Column<Channel>[] = [
    { key: 'name', title: t('channels.name'), sort: 'name', fixed: true, render: link, csv: (row) => row.name },
    {
      key: 'adapter',
      title: t('channels.adapter'),
      render: (row) => t(`channels.${row.adapter}`),
      csv: (row) => row.adapter,
    },
    { key: 'branch', title: t('inventory.branch'), render: (row) => <bdi>{branchOf(row)}</bdi>, csv: branchOf },
    { key: 'state', title: t('channels.state'), render: (row) => <ChannelTag channel={row} />, csv: (row) => row.state },
    {
      key: 'counts',
      title: t('channels.listings'),
      render: (row) => <ChannelCounts counts={row.counts} />,
      csv: (row) => row.counts.live,
    },
    {
      key: 'synced',
      title: t('channels.synced'),
      render: (row) => <span className="muted">{row.synced_at ? date(row.synced_at, 'datetime') : '–'}</span>,
      csv: (row) => row.synced_at ?? '',
    },
  ]
  return (
    <>
      <PageHead title={t('nav.channels')} mark={<span className="muted">{t('channels.about')}</span>}>
        {can('channel.manage') && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
            {t('channels.add')}
          </Button>
        )}
      </PageHead>
      <DataTable<Channel>
        name="channels"
        columns={columns.filter((column) => column.key !== 'branch' || branches.length > 1)}
        list={list}
        state={state}
        rowKey={(row) => row.id}
        everything={(progress) => fetchAll<Channel>('/channels', state.filters, progress)}
        empty={t('channels.none')}
        onRow={(row) => navigate(`/channels/${row.id}`)}
        card={(row) => (
          <span className="grow stack" style={{ gap: 6 }}>
            <span className="toolbar">
              <span className="grow">{link(row)}</span>
              <ChannelTag channel={row} />
            </span>
            <span className="muted">{t(`channels.${row.adapter}`)}</span>
            <ChannelCounts counts={row.counts} />
          </span>
        )}
        filters={null}
      />
      {adding && <ChannelDrawer channel={undefined} close={() => setAdding(false)} />}
    </>
  )
}
