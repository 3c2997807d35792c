import { setTimeout as pause } from 'node:timers/promises'
import { ApiProblem } from '../api/problem.ts'

const ASK_AGAIN_MS = 400
const PATIENCE_MS = 20_000

/** Sends an attempt that may have been sent already; while the first is still under way, waits for its answer. */
export async function sameAttempt<T>(attempt: () => Promise<T>): Promise<T> {
  const end = Date.now() + PATIENCE_MS
  for (;;) {
    try {
      return await attempt()
    } catch (error) {
      const underWay = error instanceof ApiProblem && error.problem.code === 'idempotency_in_progress'
      if (!underWay || Date.now() > end) throw error
      await pause(ASK_AGAIN_MS)
    }
  }
}
