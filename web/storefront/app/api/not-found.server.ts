import { data } from 'react-router'
import { ApiProblem } from './problem.ts'

/** The answer, or the shop's 404 page when the API knows no such thing. */
export async function orNotFound<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof ApiProblem && error.problem.status === 404) throw data(null, { status: 404 })
    throw error
  }
}
