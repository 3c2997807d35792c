import { DownloadOutlined, EditOutlined, MoreOutlined, ReloadOutlined } from '@ant-design/icons'
import { Alert, Button, Card, Dropdown } from 'antd'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { type Channel, channelFile, retryChannel, setChannelState, useChannel } from '../../api/channels.ts'
import { useCan } from '../../api/session.ts'
import { Guarded } from '../../components/guarded.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { useAction } from '../../components/use-action.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import { ChannelDrawer } from './channel-drawer.tsx'
import { ChannelFigures } from './channel-figures.tsx'
import { ChannelListings } from './channel-listings.tsx'
import { ChannelTag } from './channel-tags.tsx'
import { DeleteDialog } from './delete-dialog.tsx'

/** One channel: how it is, what it offers, and why something is not offered. */
export function ChannelPage() {
  const { id = '' } = useParams()
  return (
    <Guarded permission="channel.view">
      <Loader id={id} />
    </Guarded>
  )
}

function Loader({ id }: { id: string }) {
  return <Loaded query={useChannel(id)}>{(channel) => <Page channel={channel} />}</Loaded>
}

function Page({ channel }: { channel: Channel }) {
  const { t, date, locale } = usePreferences()
  const navigate = useNavigate()
  const may = useCan()('channel.manage')
  const [editing, setEditing] = useState(false)
  const [deleting, setDeleting] = useState(false)
  const refresh = [['channels']]
  const retry = useAction((everything: boolean) => retryChannel(channel.id, { everything }), {
    done: t('channels.retried'),
    refresh,
  })
  const move = useAction((state: Channel['state']) => setChannelState(channel, state), { done: t('channels.saved'), refresh })
  const paused = channel.state === 'paused'
  const menu = [
    { key: 'everything', label: t('channels.tellAll'), disabled: paused, onClick: () => retry.mutate(true) },
    channel.state === 'active'
      ? { key: 'pause', label: t('channels.pause'), onClick: () => move.mutate('paused') }
      : { key: 'resume', label: t('channels.resume'), onClick: () => move.mutate('active') },
    { key: 'close', label: t('channels.close'), disabled: channel.state === 'closing', onClick: () => move.mutate('closing') },
    { key: 'delete', label: t('common.delete'), danger: true, onClick: () => setDeleting(true) },
  ]
  return (
    <>
      <PageHead
        title={channel.name}
        back={{ path: '/channels', title: t('nav.channels') }}
        mark={
          <>
            <ChannelTag channel={channel} />
            <span className="muted">{t(`channels.${channel.adapter}`)}</span>
          </>
        }
      >
        {channel.adapter === 'file' && (
          <Button icon={<DownloadOutlined />} href={channelFile(channel.id)} download>
            {t('channels.file_download')}
          </Button>
        )}
        {may && (
          <>
            {channel.counts.failed > 0 && !paused && (
              <Button icon={<ReloadOutlined />} loading={retry.isPending} onClick={() => retry.mutate(false)}>
                {t('channels.retryFailed')}
              </Button>
            )}
            <Button icon={<EditOutlined />} onClick={() => setEditing(true)}>
              {t('channels.change')}
            </Button>
            <Dropdown menu={{ items: menu }} trigger={['click']}>
              <Button icon={<MoreOutlined />} aria-label={t('common.actions')} loading={move.isPending} />
            </Dropdown>
          </>
        )}
      </PageHead>
      <div className="stack">
        {channel.problem && (
          <Alert
            type={channel.problem.code === 'throttled' ? 'info' : 'error'}
            showIcon
            title={t(`channels.${problemKey(channel.problem.code)}`)}
            description={
              <>
                {locale === 'en' || channel.problem.code !== 'throttled' ? <bdi dir="ltr">{channel.problem.detail}</bdi> : null}
                {channel.hold_until && <div>{t('channels.nextTry', { when: date(channel.hold_until, 'datetime') })}</div>}
              </>
            }
            {...(may && {
              action: (
                <Button size="small" loading={retry.isPending} onClick={() => retry.mutate(false)}>
                  {t('channels.tryNow')}
                </Button>
              ),
            })}
          />
        )}
        <Card>
          <ChannelFigures channel={channel} />
        </Card>
        <ChannelListings channel={channel} />
      </div>
      {editing && <ChannelDrawer channel={channel} close={() => setEditing(false)} />}
      <DeleteDialog channel={channel} open={deleting} close={() => setDeleting(false)} onDone={() => navigate('/channels')} />
    </>
  )
}

function problemKey(code: string): 'throttledText' | 'accountText' | 'addressText' | 'unreachableText' {
  if (code === 'throttled') return 'throttledText'
  if (code === 'account_refused') return 'accountText'
  return code === 'address_refused' ? 'addressText' : 'unreachableText'
}
