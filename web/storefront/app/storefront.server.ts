import * as build from 'virtual:react-router/server-build'
import { createRequestHandler, RouterContextProvider, type ServerBuild } from 'react-router'
import type { ApiCall } from './api/api-client.server.ts'
import { throughDoor } from './session/door.server.ts'
import { compressed, secured } from './session/response-headers.server.ts'
import { isForeignWrite, openSession, sessionContext } from './session/session.server.ts'

/** Makes the function that answers every page request of the shop. */
export type Storefront = (options: { api: ApiCall; production: boolean }) => (request: Request) => Promise<Response>

/** Connects the built pages to the API and gives each request its own session. */
export const createHandler: Storefront = ({ api, production }) => {
  const render = createRequestHandler(build as ServerBuild, production ? 'production' : 'development')
  return async (request) => {
    if (isForeignWrite(request)) return new Response('Cross-site form refused', { status: 403 })
    const session = openSession(request, api)
    const elsewhere = throughDoor(request, session.locale)
    if (elsewhere) return elsewhere
    const context = new RouterContextProvider()
    context.set(sessionContext, session)
    return compressed(request, secured(await render(request, context), session))
  }
}
