import { createReadableStreamFromReadable } from '@react-router/node'
import { renderToPipeableStream } from 'react-dom/server'
import { type EntryContext, type HandleErrorFunction, type RouterContextProvider, ServerRouter } from 'react-router'
import { ApiProblem } from './api/problem.ts'
import { NonceContext } from './components/nonce.ts'
import { CATALOGUES } from './i18n/catalogues.server.ts'
import { LanguageProvider } from './i18n/language.tsx'
import { sessionContext } from './session/session.server.ts'
import { yieldingScripts } from './yielding-scripts.server.ts'

const RENDER_TIMEOUT_MS = 10_000

/** Renders a page to HTML, whole before the first byte leaves, so that its status is always the true one. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
  loadContext: RouterContextProvider,
): Promise<Response> {
  headers.set('Content-Type', 'text/html; charset=utf-8')
  const { locale, nonce } = loadContext.get(sessionContext)
  return new Promise((resolve, reject) => {
    let failure: unknown
    const { pipe, abort } = renderToPipeableStream(
      <LanguageProvider language={{ locale, m: CATALOGUES[locale] }}>
        <NonceContext value={nonce}>
          <ServerRouter context={routerContext} url={request.url} nonce={nonce} />
        </NonceContext>
      </LanguageProvider>,
      {
        nonce,
        onAllReady() {
          clearTimeout(timer)
          const body = yieldingScripts()
          pipe(body)
          resolve(new Response(createReadableStreamFromReadable(body), { status: failure ? 500 : status, headers }))
        },
        onShellError(error) {
          clearTimeout(timer)
          reject(error)
        },
        onError(error) {
          failure = error
          console.error(error)
        },
      },
    )
    const timer = setTimeout(() => abort(new Error('Rendering took too long')), RENDER_TIMEOUT_MS)
  })
}

/** Logs what broke; a visitor who left and a refusal that the page shows are no faults. */
export const handleError: HandleErrorFunction = (error, { request }) => {
  if (request.signal.aborted) return
  if (error instanceof ApiProblem && error.problem.status < 500) return
  console.error(error)
}
