import type { Locale } from '#lib/locale.ts'
import { type Ask, addressOf, createClient, createTransport, type Problem as Document, type Query as Values } from '#sdk'
import { refusalText } from '../i18n/refusals.ts'

export { ApiProblem as Problem, addressOf, type FieldFault } from '#sdk'

/** What may be asked for in a query string; lists are sent as repeated keys, empty values left out. */
export type Query = Record<string, string | number | boolean | readonly string[] | undefined>

let language: Locale = 'en'
let refreshing: Promise<boolean> | null = null

/** Chooses the language in which the API answers from now on. */
export function speak(locale: Locale): void {
  language = locale
}

/** The language the API answers in. */
export function spoken(): Locale {
  return language
}

const transport = createTransport({
  baseUrl: location.origin,
  headers: () => ({ 'accept-language': language }),
  renew,
  reword: inWords,
})

/** Calls an operation of the API by its name; refreshes an expired session once; throws `Problem` when refused. */
export const api = createClient(transport)

/** The same by method and path, for lists that share their page. */
export function call<T>(
  method: string,
  path: string,
  { query = {}, ...ask }: Omit<Ask, 'query'> & { query?: Query } = {},
): Promise<T> {
  const values: Values = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''))
  return transport(method, path, { ...ask, query: values })
}

/** Goes on with a session whose token is over; however many ask at once, it is done once. False where it is over itself. */
export function renew(): Promise<boolean> {
  refreshing ??= refresh().finally(() => {
    refreshing = null
  })
  return refreshing
}

async function refresh(): Promise<boolean> {
  const answer = await fetch(addressOf('/auth/refresh'), { method: 'POST', headers: { accept: 'application/json' } })
  return answer.ok
}

// What the API says in English only, the panel knows in the user's language.
function inWords(problem: Document): Document {
  const { errors = [] } = problem
  return {
    ...problem,
    detail: refusalText(language, problem.code, problem.detail),
    errors: errors.map((fault) => ({ ...fault, detail: refusalText(language, fault.code, fault.detail) })),
  }
}
