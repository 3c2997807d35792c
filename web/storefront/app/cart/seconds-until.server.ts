/** Whole seconds from now to an instant, none when there is no instant; never below zero. */
export function secondsUntil(instant: string | null): number | null {
  if (!instant) return null
  return Math.max(0, Math.round((Date.parse(instant) - Date.now()) / 1000))
}
