import { useQuery } from '@tanstack/react-query'
import { addressOf, api, spoken } from './client.ts'
import { type LockNews, tellLockNews } from './locks.ts'
import type { Notice } from './types.ts'

/** The newest notices and the count of unread ones. */
export function useNotices() {
  return useQuery({
    queryKey: ['notices'],
    queryFn: ({ signal }) => api('notification.list', { per_page: 20 }, { signal }),
  })
}

/** Marks one notice as read. */
export function readNotice(id: string): Promise<unknown> {
  return api('notification.mark_read', { id })
}

/** Marks all notices as read. */
export function readAllNotices(): Promise<unknown> {
  return api('notification.mark_all_read', {})
}

/** Listens for notices, and for who edits what, until the returned function is called; reconnects by itself, renewing the session when it has expired. */
export function listenForNotices(onNotice: (notice: Notice) => void): () => void {
  let source: EventSource | null = null
  let timer: number | undefined
  let stopped = false
  let wait = 2000

  const connect = () => {
    source = new EventSource(addressOf('/notifications/stream', { locale: spoken() }))
    source.onopen = () => {
      wait = 2000
    }
    source.addEventListener('notice', (event) => onNotice(JSON.parse((event as MessageEvent<string>).data) as Notice))
    source.addEventListener('lock', (event) => tellLockNews(JSON.parse((event as MessageEvent<string>).data) as LockNews))
    source.onerror = () => {
      if (source?.readyState !== EventSource.CLOSED || stopped) return
      timer = window.setTimeout(renew, wait)
      wait = Math.min(wait * 2, 60_000)
    }
  }
  // A closed stream means a refused one: an ordinary call refreshes the session, and its failure only delays the next try.
  const renew = () => {
    api('notification.list', { per_page: 1 }).then(connect, () => {
      if (!stopped) timer = window.setTimeout(renew, wait)
      wait = Math.min(wait * 2, 60_000)
    })
  }
  connect()
  return () => {
    stopped = true
    window.clearTimeout(timer)
    source?.close()
  }
}
