/** How a shopper wants the pages lit. */
export const THEMES = ['system', 'light', 'dark'] as const

/** Light, dark, or as the device says. */
export type Theme = (typeof THEMES)[number]

/** Whether a text names a theme. */
export function isTheme(value: unknown): value is Theme {
  return typeof value === 'string' && (THEMES as readonly string[]).includes(value)
}
