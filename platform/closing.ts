import type { Logger } from './telemetry/log.ts'

/** Waits for a part of the process to end, but not for ever: what hangs is named in the log, and the process goes on closing (API-12). False when it was late. */
export async function inTime(
  log: Logger,
  what: string,
  milliseconds: number,
  work: Promise<unknown> | undefined,
): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<'late'>((done) => {
    timer = setTimeout(() => done('late'), milliseconds)
  })
  const outcome = await Promise.race([work, late]).finally(() => clearTimeout(timer))
  if (outcome !== 'late') return true
  log.warn({ what, milliseconds }, 'a part of the process did not end in time; it is closed without it')
  work?.catch((error: unknown) => log.warn({ err: error, what }, 'what ended late ended badly'))
  return false
}
