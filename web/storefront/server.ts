import { fileURLToPath } from 'node:url'
import type { ApiCall } from './app/api/api-client.server.ts'
import type { Storefront } from './app/storefront.server.ts'

/** What the storefront needs from its host: a way to call the API, and whether it faces the public. */
export type StorefrontOptions = {
  api: ApiCall
  production: boolean
}

/** A running storefront: answers page requests; the files of `clientDirectory` are served beside it. */
export type RunningStorefront = {
  handle(request: Request): Promise<Response>
  clientDirectory: string
}

/** Loads the built storefront and connects it to the API; throws when it has not been built. */
export async function createStorefront(options: StorefrontOptions): Promise<RunningStorefront> {
  const bundle = new URL('./build/server/index.js', import.meta.url)
  const { createHandler } = (await import(bundle.href)) as { createHandler: Storefront }
  return {
    handle: createHandler(options),
    clientDirectory: fileURLToPath(new URL('./build/client', import.meta.url)),
  }
}
