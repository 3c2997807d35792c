import { addressOf, api, Problem, renew } from './client.ts'

/** Who has a record open for editing, and since when. */
export type Holder = { name: string; since: string }

/** What the stream tells of locks. */
export type LockNews = {
  kind: string
  id: string
  holder_id: string | null
  holder_name: string | null
  since: string | null
  former_id: string | null
}

const listeners = new Set<(news: LockNews) => void>()

/** Hears of records that are opened and closed by anybody. */
export function onLockNews(hear: (news: LockNews) => void): () => void {
  listeners.add(hear)
  return () => void listeners.delete(hear)
}

/** Hands on what the stream told. */
export function tellLockNews(news: LockNews): void {
  for (const hear of listeners) hear(news)
}

/** Opens a record for editing, or keeps it open; gives who has it where that is somebody else. */
export async function takeLock(kind: string, id: string, takeOver = false): Promise<Holder | undefined> {
  try {
    await api('lock.take', { kind, id, ...(takeOver && { take_over: true }) })
    return undefined
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 423) throw error
    const { holder, since } = error.problem as { holder?: { name: string }; since?: string }
    return { name: holder?.name ?? '', since: since ?? new Date().toISOString() }
  }
}

/** Closes a record; also as the page goes away. What cannot be told is found out by the server, which hears no more of it. */
export function releaseLock(kind: string, id: string): void {
  const send = () => fetch(addressOf(`/locks/${kind}/${encodeURIComponent(id)}`), { method: 'DELETE', keepalive: true })
  void send()
    .then(async (answer) => {
      if (answer.status === 401 && (await renew())) await send()
    })
    .catch(() => undefined)
}
