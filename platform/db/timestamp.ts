/** An instant as PostgreSQL prints it in UTC (`2026-01-02 03:04:05.6+00`) in the form JSON carries it (RFC 3339 with milliseconds). */
export function instantFromText(text: string): string {
  const end = text.indexOf('+')
  const clock = text.slice(11, end === -1 ? undefined : end)
  const [seconds = '', fraction = ''] = clock.split('.')
  return `${text.slice(0, 10)}T${seconds}.${fraction.slice(0, 3).padEnd(3, '0')}Z`
}
