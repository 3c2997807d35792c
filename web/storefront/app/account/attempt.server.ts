import { ApiProblem, fieldErrors, problemText } from '../api/problem.ts'

/** What came of a form: done, or what to say beside its fields and above them. */
export type Attempt = {
  status: number
  code: string | undefined
  refusal: string | undefined
  errors: Record<string, string>
}

/** Runs what a form asks for; a refusal becomes what its page shows, a fault stays one. */
export async function attempt(run: () => Promise<unknown>): Promise<Attempt> {
  try {
    await run()
    return { status: 200, code: undefined, refusal: undefined, errors: {} }
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.problem.status >= 500) throw error
    const { problem } = error
    const told = problem.errors?.every(({ code }) => code === problem.code) ?? false
    const fields = fieldErrors(problem)
    // A refusal with a single cause is told in the shopper's language; the sentences of fields are not.
    const errors = told ? Object.fromEntries(Object.keys(fields).map((name) => [name, problemText(problem)])) : fields
    const refusal = Object.keys(errors).length > 0 ? undefined : problemText(problem)
    return { status: problem.status, code: problem.code, refusal, errors }
  }
}
