/** An error document of the API (RFC 9457), its texts in the shopper's language. */
export type Problem = {
  title: string
  status: number
  detail?: string
  code: string
  errors?: { pointer?: string; code: string; detail: string }[]
  available?: number
}

/** The API refused a call; carries what it said. */
export class ApiProblem extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(`${problem.status} ${problem.code}: ${problem.detail ?? problem.title}`)
    this.problem = problem
  }
}

/** The sentence of a problem that a shopper should read. */
export function problemText(problem: Problem): string {
  return problem.detail ?? problem.title
}

/** Messages of a problem by form field: `/shipping_address/line1` and `/body/email` become `line1` and `email`. */
export function fieldErrors(problem: Problem): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const error of problem.errors ?? []) {
    const field = error.pointer?.split('/').at(-1)
    if (field) fields[field] ??= error.detail
  }
  return fields
}
