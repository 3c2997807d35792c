import { type Problem, problemText } from '../api/problem.ts'
import type { Money } from '../api/types.ts'
import type { CodeRefusal } from './code-form.tsx'

/** What an answer of the API says of a code that it did not take. */
export function codeRefusal(problem: Problem, code: string): CodeRefusal {
  const { reason = problem.code, missing = null } = problem as Problem & { reason?: string; missing?: Money | null }
  return { code, reason, missing, text: problemText(problem) }
}
