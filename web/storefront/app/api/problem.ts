import type { Problem } from '#sdk'

export { ApiProblem, type Problem } from '#sdk'

/** The sentence of a problem that a shopper should read. */
export function problemText(problem: Problem): string {
  return problem.detail || problem.title
}

/** Messages of a problem by form field: `/shipping_address/line1` and `/body/email` become `line1` and `email`. */
export function fieldErrors(problem: Problem): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const error of problem.errors ?? []) {
    const field = error.pointer.split('/').at(-1)
    if (field) fields[field] ??= error.detail
  }
  return fields
}
