import { BellOutlined, SoundOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { App, Badge, Button, Empty, Popover, Switch } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { listenForNotices, readAllNotices, readNotice, useNotices } from '../../api/notices.ts'
import type { Notice } from '../../api/types.ts'
import { useAction } from '../../components/use-action.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import { chime } from './chime.ts'

/** The bell: unread count, the newest notices, live arrival with an optional sound. */
export function NoticeBell() {
  const { t, sound, setSound, ago, number } = usePreferences()
  const notices = useNotices()
  const client = useQueryClient()
  const navigate = useNavigate()
  const { notification } = App.useApp()
  const [open, setOpen] = useState(false)
  const read = useAction(readNotice, { refresh: [['notices']] })
  const readAll = useAction(readAllNotices, { refresh: [['notices']] })
  const unread = notices.data?.meta.unread ?? 0

  const follow = (notice: Notice) => {
    setOpen(false)
    if (!notice.read_at) read.mutate(notice.id)
    if (notice.link) navigate(notice.link.replace(/^\/admin(?=\/|$)/, '') || '/')
  }

  const arrived = useRef<(notice: Notice) => void>(() => undefined)
  arrived.current = (notice) => {
    if (sound) chime()
    notification.info({ title: notice.title, description: notice.body, onClick: () => follow(notice) })
    for (const area of ['notices', 'dashboard', 'orders', 'carts']) void client.invalidateQueries({ queryKey: [area] })
  }
  useEffect(() => listenForNotices((notice) => arrived.current(notice)), [])

  const list = (
    <div style={{ inlineSize: 340, maxInlineSize: '80vw' }}>
      <div className="toolbar" style={{ marginBlockEnd: 8 }}>
        <SoundOutlined aria-hidden />
        <span className="grow">{t('notices.sound')}</span>
        <Switch size="small" checked={sound} onChange={setSound} aria-label={t('notices.sound')} />
      </div>
      {notices.data?.data.length ? (
        <ul className="row-list" style={{ maxBlockSize: 380, overflow: 'auto' }}>
          {notices.data.data.map((notice) => (
            <li key={notice.id} style={{ paddingBlock: 2 }}>
              <button type="button" className="hit" onClick={() => follow(notice)}>
                <Badge status={notice.read_at ? 'default' : 'warning'} />
                <span className="clip">
                  <strong>{notice.title}</strong>
                  <br />
                  {notice.body}
                  <br />
                  <span className="muted">{ago(notice.created_at)}</span>
                </span>
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('notices.none')} />
      )}
      <Button block disabled={unread === 0} loading={readAll.isPending} onClick={() => readAll.mutate(undefined)}>
        {t('notices.readAll')}
      </Button>
    </div>
  )

  return (
    <Popover content={list} title={t('notices.title')} trigger="click" open={open} onOpenChange={setOpen} placement="bottomRight">
      <Button type="text" aria-label={t('notices.count', { n: unread })}>
        <Badge count={unread > 0 ? <span className="bell-count">{unread > 99 ? `${number(99)}+` : number(unread)}</span> : 0}>
          <BellOutlined style={{ fontSize: 16 }} />
        </Badge>
      </Button>
    </Popover>
  )
}
