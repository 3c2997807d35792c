import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { type Holder, onLockNews, releaseLock, takeLock } from '../api/locks.ts'
import { useMe } from '../api/session.ts'

const BEAT_MS = 45_000
// How long the server keeps a lock that it hears nothing of.
const KEPT_MS = 120_000

/** What stands between a form and its record. */
export type EditLock = {
  /** Somebody else who has the record open; the form is to be read only. */
  holder: Holder | undefined
  /** Whether it was taken from here. */
  lost: boolean
  /** Until when it is still ours though the server cannot be reached; undefined while it can. */
  failing: string | undefined
  takeOver: () => Promise<void>
}

/**
 * Keeps a record open for editing as long as the form is there, and follows live who has it; a record that somebody else had
 * is asked for anew, and shown as they left it, when they are done.
 */
export function useEditLock(kind: string, id: string | undefined, enabled = true): EditLock {
  const { data: me } = useMe()
  const client = useQueryClient()
  const [state, setState] = useState<{ holder: Holder | undefined; lost: boolean }>({ holder: undefined, lost: false })
  const [failing, setFailing] = useState<string>()
  const mine = useRef(false)
  const heard = useRef(0)
  const myId = me?.id

  const ask = useCallback(
    async (takeOver = false) => {
      if (!id) return
      const had = mine.current
      const asked = Date.now()
      const holder = await takeLock(kind, id, takeOver)
      heard.current = asked
      setFailing(undefined)
      mine.current = holder === undefined
      setState((before) => {
        if (before.holder && !holder) void client.invalidateQueries()
        return { holder, lost: holder !== undefined && (had || before.lost) }
      })
    },
    [kind, id, client],
  )

  useEffect(() => {
    if (!id || !enabled || !myId) return
    // A record that could not be asked for is asked for at the next beat; the server guards what is saved anyway.
    const beat = () =>
      void ask().catch(() => {
        if (mine.current) setFailing(new Date(heard.current + KEPT_MS).toISOString())
      })
    beat()
    const timer = window.setInterval(beat, BEAT_MS)
    const stop = onLockNews((news) => {
      if (news.kind !== kind || news.id !== id || news.holder_id === myId) return
      if (news.holder_id === null) return beat()
      const lost = mine.current
      mine.current = false
      setState({ holder: { name: news.holder_name ?? '', since: news.since ?? '' }, lost })
    })
    const leave = () => {
      if (mine.current) releaseLock(kind, id)
      mine.current = false
    }
    window.addEventListener('pagehide', leave)
    window.addEventListener('online', beat)
    return () => {
      window.clearInterval(timer)
      stop()
      window.removeEventListener('pagehide', leave)
      window.removeEventListener('online', beat)
      leave()
      setState({ holder: undefined, lost: false })
      setFailing(undefined)
    }
  }, [kind, id, enabled, myId, ask])

  return { ...state, failing, takeOver: () => ask(true) }
}
