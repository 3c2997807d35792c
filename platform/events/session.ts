import type pg from 'pg'

/** The connection that hears of events; its locks say who consumes. */
export interface Session {
  query(text: string, values: unknown[]): Promise<{ rows: unknown[] }>
  /** Whether it still stands: its locks are gone with it. */
  isOpen(): boolean
  close(): Promise<void>
}

/** A connection asked by many: its queries go one after another. */
export function openSession(client: pg.Client): Session {
  let isOpen = true
  client.on('end', () => {
    isOpen = false
  })
  let turn: Promise<unknown> = Promise.resolve()
  return {
    query(text, values) {
      const answer = turn.then(() => client.query(text, values))
      // A failure is its caller's, who holds the answer; those behind it only wait for it to be over.
      turn = Promise.allSettled([answer])
      return answer
    },
    isOpen: () => isOpen,
    close: () => client.end(),
  }
}
