import { startTransition, useRef, useState } from 'react'

/**
 * What a shopper wants of something while an earlier press is still on its way: it shows at once and is sent when that one is
 * back. Requests that run side by side may arrive in any order; so the last press counts, and none is lost.
 *
 * `now` is what holds on the server; `send` tells it and ends when the answer and the fresh data are there. Gives what to show,
 * and how to want another.
 */
export function useInTurn<T>(now: T, send: (wanted: T) => Promise<void>): [shown: T, want: (value: T) => void] {
  const [wish, setWish] = useState<{ value: T }>()
  const turn = useRef<{ next: { value: T } | undefined; isTaken: boolean }>({ next: undefined, isTaken: false }).current
  const takeTurns = async () => {
    if (turn.isTaken) return
    turn.isTaken = true
    try {
      while (turn.next) {
        const { value } = turn.next
        turn.next = undefined
        await send(value)
      }
    } finally {
      turn.isTaken = false
      // Together with the fresh data, not before it.
      startTransition(() => setWish(undefined))
    }
  }
  const want = (value: T) => {
    turn.next = { value }
    setWish(turn.next)
    void takeTurns()
  }
  return [wish ? wish.value : now, want]
}
